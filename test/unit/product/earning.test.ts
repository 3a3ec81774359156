import { expect } from 'chai'
import fc from 'fast-check'
import {
  type Earning,
  earnedBefore,
  earningOf,
  earningText,
} from '../../../server/business/ledger/billing/domain/earned.ts'
import { experienceFigures, experienceOf } from '../../../server/business/ledger/billing/domain/experienceFigures.ts'
import { premiumWritten } from '../../../server/business/ledger/billing/domain/premium.ts'
import { earningProblems, riskRunBefore } from '../../../server/business/reference/product/domain/earning.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { issuedPolicy, termSegment } from '../../support/builders/policy.ts'

/** Patterns that are right: rising to the whole. */
const patterns = fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 5 }).chain((untils) =>
  fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: untils.length, maxLength: untils.length })
    .map((earned) => {
      const rising = earned.toSorted((a, b) => a - b)
      const points = untils.toSorted((a, b) => a - b).map((untilPpm, at) => ({ untilPpm, earnedPpm: rising[at] ?? 0 }))
      return [...points, { untilPpm: 1_000_000, earnedPpm: 1_000_000 }]
    }),
)
const from = '2026-05-01'
const days = fc.integer({ min: 1, max: 900 })
const amounts = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 })

describe('a risk that does not lie evenly over a term', () => {
  const RUN_IN = [
    { untilPpm: 250_000, earnedPpm: 600_000 },
    { untilPpm: 1_000_000, earnedPpm: 1_000_000 },
  ]

  it('has run by so much as its points say, in straight lines between them', () => {
    const over = { from, to: addDays(from, 400) }
    const at = (day: number) => riskRunBefore(RUN_IN, over, addDays(from, day))
    expect([-1, 0, 50, 100, 250, 400, 401].map(at)).to.deep.equal([
      0, 0, 300_000_000, 600_000_000, 800_000_000, 1_000_000_000, 1_000_000_000,
    ])
  })

  it('earns premium day by day so that the days sum to it, and never goes back', () => {
    fc.assert(
      fc.property(patterns, days, amounts, (pattern, length, amountFen) => {
        const term = { from, to: addDays(from, length) }
        const earns: Earning = { ...term, risk: { pattern, over: term } }
        const cumulated = Array.from({ length: length + 1 }, (_, day) =>
          earnedBefore(amountFen, earns, addDays(from, day)),
        )
        expect(cumulated[0]).to.equal(0)
        expect(cumulated.at(-1)).to.equal(amountFen)
        const steps = cumulated.slice(1).map((fen, at) => fen - (cumulated[at] ?? 0))
        expect(sumFen(steps)).to.equal(amountFen)
        expect(steps.every((step) => step === 0 || step > 0 === amountFen > 0)).to.equal(true)
      }),
    )
  })

  it('on some days of a term is the risk of those days: what is taken back of them mirrors what they would have earned', () => {
    fc.assert(
      fc.property(patterns, fc.integer({ min: 2, max: 900 }), fc.nat(), (pattern, length, cut) => {
        const over = { from, to: addDays(from, length) }
        const middle = addDays(from, 1 + (cut % (length - 1)))
        const risk = { pattern, over }
        const written = 1_000_000_000
        const left = written - earnedBefore(written, { ...over, risk }, middle)
        for (const day of [middle, addDays(middle, 1), addDays(over.to, -1), over.to]) {
          const whole = earnedBefore(written, { ...over, risk }, day)
          const back = earnedBefore(-left, { from: middle, to: over.to, risk }, day)
          // Each is rounded by itself; risk is counted in parts per billion.
          if (day >= middle) expect(Math.abs(whole + back - (written - left))).to.be.at.most(4)
        }
      }),
    )
  })

  it('earns by days where none of these days has any', () => {
    const pattern = [
      { untilPpm: 500_000, earnedPpm: 1_000_000 },
      { untilPpm: 1_000_000, earnedPpm: 1_000_000 },
    ]
    const over = { from, to: addDays(from, 100) }
    const half = { from: addDays(from, 50), to: over.to, risk: { pattern, over } }
    expect(earnedBefore(500, half, addDays(from, 60))).to.equal(100)
  })

  it('stands in the ledger with the days of the premium, and is read from the name of a figure as it was written', () => {
    const terms = termSegment({ earning: RUN_IN })
    const { earns } = premiumWritten(issuedPolicy(), terms, { event: '', effectiveOn: from })
    expect(earns).to.deep.equal({ ...terms.effective, risk: { pattern: RUN_IN, over: terms.period } })
    fc.assert(
      fc.property(fc.option(patterns), days, (pattern, length) => {
        const term = { from, to: addDays(from, length) }
        const earning: Earning = pattern === null ? term : { ...term, risk: { pattern, over: term } }
        expect(earningOf(earningText(earning))).to.deep.equal(earning)
      }),
    )
  })

  it('counts in the experience of a maker as it is earned', () => {
    const terms = termSegment({ earning: RUN_IN })
    const { entries, parties, productCode, earns } = premiumWritten(issuedPolicy(), terms, {
      event: '',
      effectiveOn: from,
    })
    const of = { insurerId: parties.insurerIds[0] ?? '', manufacturerId: parties.manufacturerId, productCode: 'FS-EQ' }
    const window = { from: terms.effective.from, to: addDays(terms.effective.from, 100) }
    const sums = experienceFigures({ entries, earns, parties, productCode }).filter(({ figure }) =>
      figure.includes('terms|'),
    )
    const whole = -sumFen(
      entries.flatMap(({ account, amountFen }) => (account === 'writtenPremium' ? [amountFen] : [])),
    )
    const { earnedFen } = experienceOf(sums, of, window)
    expect(earnedFen).to.equal(earnedBefore(whole, earns ?? window, window.to))
    expect(earnedFen).to.be.greaterThan(whole / 2)
  })

  it('says what is wrong with a pattern', () => {
    expect(earningProblems(RUN_IN)).to.deep.equal([])
    expect(earningProblems([])).to.have.length(1)
    const broken = [
      { untilPpm: 500_000, earnedPpm: 900_000 },
      { untilPpm: 500_000, earnedPpm: 800_000 },
    ]
    expect(earningProblems(broken)).to.have.length(3)
  })
})
