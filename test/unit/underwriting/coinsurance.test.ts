import { expect } from 'chai'
import { findProduct } from '../../../config/products/index.ts'
import {
  type JudgedInsurer,
  newPanel,
  panelRefusals,
  soleRefusals,
  unconfirmedRefusals,
} from '../../../server/business/offer/underwriting/domain/coinsurance.ts'
import { STANDING } from '../../support/people.ts'

const YI = 10_000_000_000
const conditions = findProduct('FS-EQ', '2026-03-02')?.coinsurance ?? null
const insurer = (insurerId: string, capitalYi = 150, ratios = STANDING.solvency): JudgedInsurer => ({
  insurerId,
  isInsurer: true,
  standing: { registeredCapitalFen: capitalYi * YI, solvency: ratios },
})
const facts: Parameters<typeof panelRefusals>[0] = {
  leadId: 'A',
  shares: [
    { insurerId: 'A', sharePpm: 600_000 },
    { insurerId: 'B', sharePpm: 400_000 },
  ],
  insurers: [insurer('A'), insurer('B')],
  conditions,
  year: 2026,
  insuredAloneBefore: false,
}
const codes = (changes: Partial<typeof facts>) =>
  panelRefusals({ ...facts, ...changes }).map(({ code, field }) => `${code} ${field ?? ''}`)

describe('a coinsurance panel', () => {
  it('shares the whole between insurers of 200亿 together, each solvent in the last three years', () => {
    expect(codes({})).to.deep.equal([])
  })

  it('is refused with every share, member and lead that does not fit', () => {
    const shares = [
      { insurerId: 'B', sharePpm: 600_000 },
      { insurerId: 'B', sharePpm: 399_999 },
      { insurerId: 'X', sharePpm: 1_000 },
    ]
    expect(codes({ shares, conditions: null })).to.deep.equal([
      'coinsurance.shares-not-whole panel',
      'coinsurance.lead-not-issuer panel.0.insurerId',
      'coinsurance.member-twice panel.1.insurerId',
      'coinsurance.unknown-member panel.2.insurerId',
    ])
  })

  it('needs a follower', () => {
    expect(codes({ shares: [{ insurerId: 'A', sharePpm: 1_000_000 }], conditions: null })).to.deep.equal([
      'coinsurance.nobody-follows panel',
    ])
  })

  it('is refused where capital together is a fen short of 200亿', () => {
    const insurers = [
      insurer('A', 100),
      { ...insurer('B'), standing: { ...STANDING, registeredCapitalFen: 100 * YI - 1 } },
    ]
    const [refusal] = panelRefusals({ ...facts, insurers })
    expect(refusal).to.include({ code: 'coinsurance.capital-too-low', value: 200 * YI - 1, threshold: 200 * YI })
  })

  it('names each member and year below 150%, and each year that is not on record', () => {
    const weak = insurer('B', 150, [
      { year: 2025, ratioPpm: 1_499_999 },
      { year: 2024, ratioPpm: 1_500_000 },
    ])
    expect(codes({ insurers: [insurer('A'), weak] })).to.deep.equal([
      'coinsurance.solvency-too-low panel.1.insurerId',
      'coinsurance.solvency-too-low panel.1.insurerId',
    ])
  })

  it('is refused for an object that one insurer insured alone before', () => {
    expect(codes({ insuredAloneBefore: true })).to.deep.equal(['coinsurance.insured-alone-before panel'])
  })

  it('asks for no capital where the product asks for none', () => {
    const unknown = { ...insurer('B'), standing: null }
    expect(codes({ conditions: null, insurers: [insurer('A'), unknown] })).to.deep.equal([])
  })

  it('is complete once every follower has confirmed', () => {
    const panel = newPanel(facts.shares, new Date('2026-03-02T02:00:00Z'), '陈核')
    expect(unconfirmedRefusals(panel).map(({ code, value }) => [code, value])).to.deep.equal([
      ['coinsurance.not-confirmed', 'B'],
    ])
    expect(unconfirmedRefusals(panel.map((member) => ({ ...member, confirmedAt: new Date() })))).to.deep.equal([])
    expect(unconfirmedRefusals(null)).to.deep.equal([])
  })
})

describe('an insurer alone', () => {
  it('needs 50亿 of capital and the same solvency', () => {
    expect(soleRefusals(insurer('A', 50), conditions, 2026)).to.deep.equal([])
    expect(soleRefusals(insurer('A', 49), conditions, 2026).map(({ code }) => code)).to.deep.equal([
      'coinsurance.sole-capital-too-low',
    ])
    expect(soleRefusals({ ...insurer('A'), standing: null }, conditions, 2026).map(({ code }) => code)).to.deep.equal([
      'coinsurance.sole-capital-too-low',
      'coinsurance.solvency-too-low',
      'coinsurance.solvency-too-low',
      'coinsurance.solvency-too-low',
    ])
    expect(soleRefusals({ ...insurer('A'), standing: null }, null, 2026)).to.deep.equal([])
  })
})
