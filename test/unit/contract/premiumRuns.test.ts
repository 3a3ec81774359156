import { expect } from 'chai'
import fc from 'fast-check'
import {
  coveredUntil,
  type PricedSegment,
  premiumDifferences,
  premiumOf,
  premiumRuns,
} from '../../../server/business/contract/terms/domain/premiumRuns.ts'
import { addDays, daysBetween } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'

const FROM = '2026-01-01'
const TO = '2027-01-01'
const YEAR = { from: FROM, to: TO }

/** Terms of the covers `a` and `b` at what they cost for the whole year. */
const terms = (
  versionNo: number,
  from: string,
  to: string,
  prices: Readonly<Record<string, number>>,
): PricedSegment => ({
  versionNo,
  effective: { from, to },
  knownSince: new Date(Date.parse('2026-01-01T00:00:00Z') + versionNo * 1_000),
  ends: null,
  period: YEAR,
  covers: Object.keys(prices).map((code) => ({ code, premiumFen: 0 })),
  periodPremiums: Object.entries(prices).map(([cover, premiumFen]) => ({ cover, premiumFen })),
  retainedPremiums: [],
})

const ended = (versionNo: number, from: string, to: string, keptFen = 0): PricedSegment => ({
  ...terms(versionNo, from, to, {}),
  ends: 'cancelled',
  retainedPremiums: keptFen > 0 ? [{ cover: 'a', premiumFen: keptFen }] : [],
})

const price = fc.integer({ min: 0, max: 10_000_000_000 })
const prices = fc.record({ a: price, b: price })
const change = fc.tuple(fc.integer({ min: 0, max: 364 }), prices)

/** First terms for the year and changes in whatever order of days, each to the end. */
const policies = fc
  .tuple(prices, fc.array(change, { maxLength: 8 }))
  .map(([first, changes]): PricedSegment[] => [
    terms(1, FROM, TO, first),
    ...changes.map(([day, of], index) => terms(index + 2, addDays(FROM, day), TO, of)),
  ])

describe('premium of a policy by runs of days', () => {
  it('is the price of the period for terms nobody changed', () => {
    expect(premiumOf([terms(1, FROM, TO, { a: 16_000_001, b: 7 })])).to.equal(16_000_008)
  })

  it('charges each run by its days of the period, half up once', () => {
    // 100 of 365 days of 1,000.01 are 273.975… yuan; 265 of 365 days of 2,000.00 are 1,452.054… yuan.
    const runs = premiumRuns([terms(1, FROM, TO, { a: 100_001 }), terms(2, addDays(FROM, 100), TO, { a: 200_000 })])
    expect(runs.map(({ premiumFen }) => premiumFen)).to.deep.equal([27_398, 145_205])
  })

  it('leaves a run whole across a change that leaves its price as it is', () => {
    const first = terms(1, FROM, TO, { a: 100_001, b: 3 })
    expect(premiumDifferences([first], [first, terms(2, addDays(FROM, 1), TO, { a: 100_001, b: 3 })])).to.deep.equal([])
  })

  it('there and back costs nothing, to the fen, and leaves no difference on any day', () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 0, max: 364 }), prices, (before, day, other) => {
        const from = addDays(FROM, day)
        const there = terms(before.length + 1, from, TO, other)
        const stood = before.filter(({ effective }) => effective.from <= from)
        const back = { ...(stood.at(-1) as PricedSegment), versionNo: before.length + 2, effective: there.effective }
        const known = { ...back, knownSince: new Date(Date.parse('2026-02-01T00:00:00Z')) }
        const segments = [...stood, there, known]
        expect(premiumOf(segments)).to.equal(premiumOf(stood))
        expect(sumFen(premiumDifferences([...stood, there], segments).map(({ amountFen }) => amountFen))).to.equal(
          premiumOf(stood) - premiumOf([...stood, there]),
        )
      }),
    )
  })

  it('differences sum to the difference of the premium, and lie on days of cover', () => {
    fc.assert(
      fc.property(policies, change, ([first, ...rest], [day, of]) => {
        const before = [first as PricedSegment, ...rest]
        const after = [...before, terms(before.length + 1, addDays(FROM, day), TO, of)]
        const differences = premiumDifferences(before, after)
        expect(sumFen(differences.map(({ amountFen }) => amountFen))).to.equal(premiumOf(after) - premiumOf(before))
        for (const { days, amountFen } of differences) {
          expect(daysBetween(days.from, days.to)).to.be.greaterThan(0)
          expect(days.from >= FROM && days.to <= TO).to.equal(true)
          expect(amountFen).to.not.equal(0)
        }
      }),
    )
  })

  it('agrees with a second calculation day by day, to half a fen for each run', () => {
    fc.assert(
      fc.property(policies, (segments) => {
        for (const cover of ['a', 'b']) {
          let exact = 0n
          for (let day = FROM; day < TO; day = addDays(day, 1)) {
            const held = segments.filter(({ effective }) => effective.from <= day).at(-1) as PricedSegment
            exact += BigInt(held.periodPremiums?.find((one) => one.cover === cover)?.premiumFen ?? 0)
          }
          const runs = premiumRuns(segments).filter((run) => run.cover === cover)
          const off = BigInt(sumFen(runs.map(({ premiumFen }) => premiumFen))) * 365n - exact
          const within = (BigInt(runs.length) * 365n) / 2n + 1n
          expect(off <= within && off >= -within).to.equal(true)
        }
      }),
    )
  })

  it('ends with cover, and keeps beside its days what is retained, once, on the last of them', () => {
    const cancelled = [terms(1, FROM, TO, { a: 365_000 }), ended(2, addDays(FROM, 100), TO, 5_000)]
    expect(premiumOf(cancelled)).to.equal(105_000)
    expect(coveredUntil(cancelled)).to.equal(addDays(FROM, 100))
    expect(premiumDifferences(cancelled.slice(0, 1), cancelled)).to.deep.equal([
      { cover: 'a', days: { from: addDays(FROM, 100), to: TO }, amountFen: -265_000 },
      { cover: 'a', days: { from: addDays(FROM, 99), to: addDays(FROM, 100) }, amountFen: 5_000 },
    ])
  })

  it('comes to nothing where cover never was', () => {
    expect(premiumOf([terms(1, FROM, TO, { a: 365_001 }), ended(2, FROM, TO)])).to.equal(0)
  })

  it('forgets what was retained once cover is back on all those days', () => {
    const back = [
      terms(1, FROM, TO, { a: 365_000 }),
      ended(2, addDays(FROM, 100), TO, 5_000),
      terms(3, addDays(FROM, 100), TO, { a: 365_000 }),
    ]
    expect(premiumOf(back)).to.equal(365_000)
  })
})
