import { expect } from 'chai'
import fc from 'fast-check'
import {
  PREMIUM_DIMENSIONS,
  type PremiumDimension,
  type PremiumLine,
  PremiumReport,
  premiumTotal,
  type ReportedPremium,
} from '../../../server/business/ledger/accounting/domain/premiumReport.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import type { Period } from '../../../server/kernel/period.ts'

const BEGIN = '2026-03-01'
const offsets = fc.integer({ min: -400, max: 500 })
const amounts = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).filter((fen) => fen !== 0)
const patterns = fc.constantFrom(undefined, [
  { untilPpm: 250_000, earnedPpm: 600_000 },
  { untilPpm: 1_000_000, earnedPpm: 1_000_000 },
])

/** Premium written, added and taken back, of some policies, on whatever days for whatever days. */
const premiums: fc.Arbitrary<ReportedPremium[]> = fc.array(
  fc
    .record({
      policyNo: fc.constantFrom('FS1', 'FS2', 'FS3'),
      counts: offsets,
      begins: offsets,
      days: fc.integer({ min: 1, max: 800 }),
      productCode: fc.constantFrom('FS-EQ', 'FB-NM'),
      region: fc.constantFrom('210100', '310000'),
      pattern: patterns,
      entries: fc.array(
        fc.record({
          account: fc.constantFrom('writtenPremium' as const, 'premiumReceivable' as const),
          party: fc.constantFrom('ORG-1', 'ORG-2'),
          cover: fc.constantFrom('quality', 'liability'),
          amountFen: amounts,
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ counts, begins, days, pattern, ...rest }) => {
      const term = { from: addDays(BEGIN, begins), to: addDays(BEGIN, begins + days) }
      const earns = pattern === undefined ? term : { ...term, risk: { pattern, over: term } }
      return { ...rest, effectiveOn: addDays(BEGIN, counts), earns }
    }),
  { minLength: 1, maxLength: 12 },
)

const periods: fc.Arbitrary<Period> = fc
  .tuple(offsets, fc.integer({ min: 1, max: 500 }))
  .map(([from, days]) => ({ from: addDays(BEGIN, from), to: addDays(BEGIN, from + days) }))

function reported(
  premiums: readonly ReportedPremium[],
  days: Period,
  by: readonly PremiumDimension[] = [],
  insurerId: string | null = null,
): readonly PremiumLine[] {
  const report = new PremiumReport({ days, by, insurerId })
  for (const premium of premiums) report.add(premium)
  return report.rows()
}

const totalOf = (...[premiums, days, by = [], insurerId]: Parameters<typeof reported>) =>
  premiumTotal(reported(premiums, days, by, insurerId), { days, by })

const FIELDS = ['openingFen', 'writtenFen', 'earnedFen', 'closingFen'] as const

describe('a report of premium', () => {
  const year = { from: '2026-04-01', to: '2027-04-01' }
  const written = (
    amountFen: number,
    effectiveOn: string,
    earns: ReportedPremium['earns'] = year,
  ): ReportedPremium => ({
    effectiveOn,
    earns,
    policyNo: 'FS1',
    productCode: 'FS-EQ',
    region: '210100',
    entries: [
      { account: 'premiumReceivable', party: 'ORG-1', cover: 'quality', amountFen },
      { account: 'writtenPremium', party: 'ORG-1', cover: 'quality', amountFen: -amountFen },
    ],
  })

  it('tells month by month what was written, earned by actual days, and left', () => {
    const rows = reported([written(36_500, '2026-03-20')], { from: '2026-03-01', to: '2026-06-01' }, ['month'])
    expect(rows.map(({ month, ...row }) => [month, ...FIELDS.map((field) => row[field])])).to.deep.equal([
      ['2026-03', 0, 36_500, 0, 36_500],
      ['2026-04', 36_500, 0, 3_000, 33_500],
      ['2026-05', 33_500, 0, 3_100, 30_400],
    ])
  })

  it('earns a reversal of the remaining days as the mirror of them, and premium for days that are over when it counts', () => {
    const july = { from: '2026-07-01', to: '2026-08-01' }
    const rest = { from: '2026-07-01', to: '2027-04-01' }
    // Of 365 days 91 are over on 1 July: 27,400 are left and taken back.
    const cancelled = [written(36_500, '2026-03-20'), written(-27_400, '2026-07-01', rest)]
    expect(totalOf(cancelled, july)).to.deep.equal({
      openingFen: 27_400,
      writtenFen: -27_400,
      earnedFen: 0,
      closingFen: 0,
    })
    const late = [written(500, '2026-07-10', { from: '2026-04-01', to: '2026-05-01' })]
    expect(totalOf(late, july)).to.deep.equal({ openingFen: 0, writtenFen: 500, earnedFen: 500, closingFen: 0 })
  })

  it('comes to opening and written less earned, in every row', () => {
    fc.assert(
      fc.property(premiums, periods, fc.subarray([...PREMIUM_DIMENSIONS]), (all, days, by) => {
        for (const { openingFen, writtenFen, earnedFen, closingFen } of reported(all, days, by))
          expect(openingFen + writtenFen - earnedFen).to.equal(closingFen)
      }),
    )
  })

  it('is the same whatever it is told apart by, policy by policy, and in whatever order transactions come', () => {
    fc.assert(
      fc.property(premiums, periods, fc.subarray([...PREMIUM_DIMENSIONS]), (all, days, by) => {
        const whole = totalOf(all, days)
        expect(totalOf(all, days, by)).to.deep.equal(whole)
        expect(totalOf(all.toReversed(), days, by)).to.deep.equal(whole)
        const policies = ['FS1', 'FS2', 'FS3'].map((no) =>
          totalOf(
            all.filter(({ policyNo }) => policyNo === no),
            days,
          ),
        )
        const insurers = ['ORG-1', 'ORG-2'].map((insurer) => totalOf(all, days, by, insurer))
        for (const field of FIELDS) {
          expect(sumFen(policies.map((each) => each[field]))).to.equal(whole[field])
          expect(sumFen(insurers.map((each) => each[field]))).to.equal(whole[field])
        }
      }),
    )
  })

  it('sums from any day to any other by the days in between', () => {
    fc.assert(
      fc.property(premiums, periods, fc.integer({ min: 0, max: 500 }), (all, { from, to }, cut) => {
        const middle = addDays(from, cut)
        if (middle <= from || middle >= to) return
        const [first, second] = [totalOf(all, { from, to: middle }), totalOf(all, { from: middle, to })]
        expect(first.closingFen).to.equal(second.openingFen)
        const whole = totalOf(all, { from, to })
        expect(first.writtenFen + second.writtenFen).to.equal(whole.writtenFen)
        expect(first.earnedFen + second.earnedFen).to.equal(whole.earnedFen)
      }),
    )
  })

  it('earns in the end all that was written', () => {
    fc.assert(
      fc.property(premiums, (all) => {
        const ever = { from: addDays(BEGIN, -1_000), to: addDays(BEGIN, 2_000) }
        const { openingFen, writtenFen, earnedFen, closingFen } = totalOf(all, ever)
        const income = all.flatMap(({ entries }) => entries.filter(({ account }) => account === 'writtenPremium'))
        expect(openingFen).to.equal(0)
        expect(writtenFen).to.equal(-sumFen(income.map(({ amountFen }) => amountFen)))
        expect(earnedFen).to.equal(writtenFen)
        expect(closingFen).to.equal(0)
      }),
    )
  })
})
