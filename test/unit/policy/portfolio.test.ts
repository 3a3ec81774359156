import { expect } from 'chai'
import fc from 'fast-check'
import { inForceEntries, inForceRange } from '../../../server/business/contract/terms/domain/inForceFigures.ts'
import { portfolioRows, portfolioTotal } from '../../../server/business/policy/portfolio/domain/portfolio.ts'

const product = { code: 'FS-EQ', version: '2026.1', hash: '0', filingNo: 'C1', name: '首台套' }
const PERIOD = { from: '2026-04-01', to: '2027-04-01' }
const policy = (changes: Partial<Parameters<typeof inForceEntries>[0]> = {}): Parameters<typeof inForceEntries>[0] => ({
  state: 'issued',
  period: PERIOD,
  product,
  region: '210100',
  parties: { insurerIds: ['ORG-A'], manufacturerId: 'ORG-M', userIds: [], recommenderId: null } as never,
  panel: null,
  headline: { totalLimitFen: 1_000_000_001, itemCount: 1, firstItemName: '机', firstSerialNumber: null },
  ...changes,
})
const member = (insurerId: string, sharePpm: number, lead: boolean) => ({
  insurerId,
  sharePpm,
  lead,
  confirmedAt: null,
  confirmedByName: null,
  declinedBecause: null,
})

describe('business in force', () => {
  it('counts an issued policy from its first day to its last, and no other', () => {
    expect(inForceEntries(policy())).to.deep.equal([
      { figure: 'inForce|ORG-A|FS-EQ|210100', day: '2026-04-01', amountFen: 1_000_000_001, count: 1 },
      { figure: 'inForce|ORG-A|FS-EQ|210100', day: '2027-04-01', amountFen: -1_000_000_001, count: -1 },
    ])
    for (const state of ['bound', 'void'] as const) expect(inForceEntries(policy({ state }))).to.deep.equal([])
  })

  it('gives each insurer of a panel its own part of the limit, rounded up as authority rounds it', () => {
    const panel = [member('ORG-A', 600_000, true), member('ORG-B', 400_000, false)]
    const parties = {
      insurerIds: ['ORG-A', 'ORG-B'],
      manufacturerId: 'ORG-M',
      userIds: [],
      recommenderId: null,
    } as never
    const begun = inForceEntries(policy({ panel, parties })).filter(({ day }) => day === PERIOD.from)
    expect(begun.map(({ figure, amountFen }) => [figure, amountFen])).to.deep.equal([
      ['inForce|ORG-A|FS-EQ|210100', 600_000_001],
      ['inForce|ORG-B|FS-EQ|210100', 400_000_001],
    ])
  })

  it('asks for the sums of one insurer alone', () => {
    const { from, to } = inForceRange('ORG-A', '2026-06-30')
    const within = (figure: string) => from <= figure && figure <= to
    expect(['inForce|ORG-A|X|1', 'inForce|ORG-AB|X|1', 'inForce|ORG-B|X|1'].map(within)).to.deep.equal([
      true,
      false,
      false,
    ])
    const all = inForceRange(null, '2026-06-30')
    expect(all.from <= 'inForce|ORG-B|X|1' && 'inForce|ORG-B|X|1' <= all.to).to.equal(true)
  })

  it('comes to the same total, whatever it is told apart by', () => {
    const sums = fc.array(
      fc.record({
        figure: fc
          .tuple(
            fc.constantFrom('ORG-A', 'ORG-B'),
            fc.constantFrom('FS-EQ', 'FB-NM'),
            fc.constantFrom('110000', '210100'),
          )
          .map((keys) => `inForce|${keys.join('|')}`),
        amountFen: fc.integer({ min: 0, max: 1e12 }),
        count: fc.integer({ min: 0, max: 1000 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(sums, fc.subarray(['product', 'region', 'insurer'] as const), (found, by) => {
        const counted = found.filter(({ count }) => count > 0)
        const rows = portfolioRows(counted, by)
        const { policies, limitFen } = portfolioTotal(counted)
        expect(rows.reduce((sum, row) => sum + row.policies, 0)).to.equal(policies)
        expect(rows.reduce((sum, row) => sum + row.limitFen, 0)).to.equal(limitFen)
        for (const row of rows)
          for (const name of ['product', 'region', 'insurer'] as const)
            expect(row[name] === null).to.equal(!by.includes(name))
      }),
    )
  })
})
