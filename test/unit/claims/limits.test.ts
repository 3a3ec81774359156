import { expect } from 'chai'
import {
  type LimitUse,
  limitsLeft,
  occurrenceUses,
  termsFor,
  withUses,
} from '../../../server/business/claims/domain/limits.ts'
import { SETTLEMENT_STEPS } from '../../../server/business/reference/product/domain/settlement.ts'

const cover = { perOccurrenceLimitFen: 40, deductibleFen: 1, deductiblePpm: 2, copayPpm: 3 }
const version = {
  versionNo: 2,
  totalLimitFen: 120,
  items: [
    { itemNo: 1, valueFen: 100 },
    { itemNo: 2, valueFen: 60 },
  ],
  covers: [
    { code: 'quality', limitFen: 80, proportional: true, ...cover },
    { code: 'liability', limitFen: 50, proportional: false, ...cover },
  ],
}
const loss = { policyNo: 'FS1', claimNo: 'CL1', cover: 'quality', occurrenceNo: 'CL1' }
const uses: LimitUse[] = [
  { claimNo: 'CL1', cover: 'quality', indemnityFen: 5 },
  { claimNo: 'CL2', cover: 'quality', indemnityFen: 30 },
  { claimNo: 'CL3', cover: 'liability', indemnityFen: 45 },
]
const lossOfClaim = (claimNo: string) => ({
  claimNo,
  beneficiaryId: 'ORG-user',
  lossOn: '2026-02-27',
  lines: [],
  salvageFen: 0,
  recoveredFen: 0,
})
const within = (of: Partial<typeof loss> = {}, standing: string[] = [], all: readonly LimitUse[] = uses) =>
  occurrenceUses(all, { ...loss, ...of }, new Set(standing))

describe('occurrenceUses', () => {
  const shared: LimitUse[] = [
    { claimNo: 'CL0', cover: 'quality', occurrenceNo: 'CL0', indemnityFen: 30, loss: lossOfClaim('CL0') },
    { claimNo: 'CL4', cover: 'quality', occurrenceNo: 'CL0', indemnityFen: 4, loss: lossOfClaim('CL4') },
    { claimNo: 'CL5', cover: 'quality', occurrenceNo: 'CL0', indemnityFen: 3, deductibleFen: 3 },
    { claimNo: 'CL9', cover: 'quality', occurrenceNo: 'CL9', indemnityFen: 9, loss: lossOfClaim('CL9') },
    { claimNo: 'CL8', cover: 'liability', occurrenceNo: 'CL0', indemnityFen: 9, loss: lossOfClaim('CL8') },
  ]

  it('adjusts together what is approved in one occurrence, and leaves the rest as it is', () => {
    const found = within({ occurrenceNo: 'CL0' }, ['CL0', 'CL5', 'CL9', 'CL8'], shared)
    const numbers = (some: readonly LimitUse[]) => some.map(({ claimNo }) => claimNo)
    expect(numbers(found.common)).to.deep.equal(['CL0'])
    expect(numbers(found.fixed)).to.deep.equal(['CL4', 'CL5'])
    expect(numbers(found.others)).to.deep.equal(['CL9', 'CL8'])
  })
})

describe('limitsLeft', () => {
  it('is what other occurrences leave of the cover and of the policy', () => {
    expect(limitsLeft(version, 'quality', within())).to.deep.equal({
      deductibleFen: 1,
      perOccurrenceLimitFen: 40,
      coverLimitLeftFen: 50,
      policyLimitLeftFen: 45,
    })
  })

  it('never falls below zero when a later version has lower limits', () => {
    const lower = { ...version, totalLimitFen: 60 }
    expect(limitsLeft(lower, 'quality', within())).to.include({ coverLimitLeftFen: 50, policyLimitLeftFen: 0 })
  })

  it('is less what claims of the occurrence keep that are not adjusted anew', () => {
    const kept: LimitUse[] = [{ claimNo: 'CL0', cover: 'quality', indemnityFen: 30, deductibleFen: 3 }]
    const dear = { ...version, covers: version.covers.map((of) => ({ ...of, deductibleFen: 5 })) }
    expect(limitsLeft(dear, 'quality', within({ occurrenceNo: 'CL0' }, ['CL0'], kept))).to.deep.equal({
      deductibleFen: 2,
      perOccurrenceLimitFen: 10,
      coverLimitLeftFen: 50,
      policyLimitLeftFen: 90,
    })
  })
})

describe('termsFor an occurrence', () => {
  it('divides the total limit over the items by their declared values where the cover pays in proportion', () => {
    expect(termsFor(version, loss, within(), SETTLEMENT_STEPS)).to.deep.equal({
      reference: 'FS1 v2 quality',
      order: SETTLEMENT_STEPS,
      sumsInsured: [
        { itemNo: 1, sumInsuredFen: 75 },
        { itemNo: 2, sumInsuredFen: 45 },
      ],
      ...cover,
      coverLimitLeftFen: 50,
      policyLimitLeftFen: 45,
    })
  })

  it('knows no insured value for the others', () => {
    const liability = { ...loss, cover: 'liability' }
    expect(termsFor(version, liability, within({ cover: 'liability' }), SETTLEMENT_STEPS).sumsInsured).to.equal(null)
  })
})

describe('withUses', () => {
  it('adds a first use', () => {
    expect(withUses([], { claimNo: 'CL1', cover: 'quality', indemnityFen: 5 }, [])).to.have.length(1)
  })

  it("replaces a reopened claim's use and gives the others of its occurrence their new shares", () => {
    const after = withUses(uses, { claimNo: 'CL1', cover: 'quality', indemnityFen: 9 }, [
      { claimNo: 'CL2', indemnityFen: 21 },
    ])
    expect(after.map(({ claimNo, indemnityFen }) => `${claimNo} ${indemnityFen}`)).to.deep.equal([
      'CL2 21',
      'CL3 45',
      'CL1 9',
    ])
  })
})
