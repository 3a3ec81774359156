import { expect } from 'chai'
import fc from 'fast-check'
import { earnedBefore } from '../../../server/business/ledger/billing/domain/earned.ts'
import { premiumWritten } from '../../../server/business/ledger/billing/domain/premium.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { shares } from '../../support/billing/entries.ts'
import { earnedIn } from '../../support/billing/experience.ts'
import { issuedPolicy, termSegment } from '../../support/builders/policy.ts'

const amounts = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 })
const lengths = fc.integer({ min: 1, max: 800 })
const from = '2027-12-01'
const periodOf = (days: number) => ({ from, to: addDays(from, days) })

describe('earned premium', () => {
  it('sums over the days to the amount exactly, each within a fen of an even share', () => {
    fc.assert(
      fc.property(amounts, lengths, (amountFen, days) => {
        const earns = periodOf(days)
        const each = Array.from({ length: days }, (_, day) =>
          earnedIn(amountFen, earns, { from: addDays(from, day), to: addDays(from, day + 1) }),
        )
        expect(sumFen(each)).to.equal(amountFen)
        expect(Math.max(...each.map((fen) => Math.abs(fen - amountFen / days)))).to.be.at.most(1)
      }),
    )
  })

  it('is the mirror of what was earned of the original, on every day', () => {
    fc.assert(
      fc.property(amounts, lengths, fc.integer({ min: -5, max: 900 }), (amountFen, days, day) => {
        const on = addDays(from, day)
        const sum = earnedBefore(amountFen, periodOf(days), on) + earnedBefore(-amountFen, periodOf(days), on)
        expect(sum).to.equal(0)
      }),
    )
  })

  it('is nothing before the first day, a 365th after it and all from the end on', () => {
    const year = { from: '2026-04-01', to: '2027-04-01' }
    const at = (day: string) => earnedBefore(36_500, year, day)
    expect(['2026-03-31', '2026-04-01', '2026-04-02', '2027-03-31', '2027-04-01', '2030-01-01'].map(at)).to.deep.equal([
      0, 0, 100, 36_400, 36_500, 36_500,
    ])
  })

  it('has no value without a day to be earned on', () => {
    expect(() => earnedBefore(1, { from, to: from }, from)).to.throw(RangeError)
  })
})

describe('premium earned of the terms of a policy', () => {
  const covers = ['quality', 'liability']
  const segments = fc.uniqueArray(
    fc.record({
      versionNo: fc.integer({ min: 1, max: 9 }),
      begins: fc.integer({ min: 0, max: 400 }),
      days: lengths,
      premiums: fc.tuple(fc.integer({ min: 1, max: 10_000_000_000 }), fc.integer({ min: 1, max: 10_000_000_000 })),
    }),
    { selector: ({ versionNo }) => versionNo, minLength: 1, maxLength: 3 },
  )

  it('is earned over the days of its segment and sums to what was written, per segment, cover and insurer', () => {
    fc.assert(
      fc.property(segments, shares, fc.integer({ min: 1, max: 90 }), (all, insurers, step) => {
        const panel = insurers.map(({ party, sharePpm }, index) => ({
          insurerId: party,
          sharePpm,
          lead: index === 0,
          confirmedAt: null,
          confirmedByName: null,
          declinedBecause: null,
        }))
        for (const { versionNo, begins, days, premiums } of all) {
          const effective = { from: addDays(from, begins), to: addDays(from, begins + days) }
          const terms = termSegment({
            versionNo,
            effective,
            covers: termSegment().covers.map((cover, index) => ({ ...cover, premiumFen: premiums[index] ?? 0 })),
          })
          const { earns, entries } = premiumWritten(issuedPolicy({ panel }), terms, { event: '', effectiveOn: from })
          expect(earns).to.deep.equal(effective)
          const income = entries.filter(({ account }) => account === 'writtenPremium')
          const earned = income.map((entry) => {
            const parts = Array.from({ length: Math.ceil(days / step) }, (_, part) =>
              earnedIn(entry.amountFen, effective, {
                from: addDays(effective.from, part * step),
                to: addDays(effective.from, Math.min(days, (part + 1) * step)),
              }),
            )
            expect(sumFen(parts)).to.equal(entry.amountFen)
            return { ...entry, amountFen: sumFen(parts) }
          })
          for (const [index, cover] of covers.entries()) {
            const ofCover = earned.filter((entry) => entry.cover === cover && entry.version === versionNo)
            expect(-sumFen(ofCover.map(({ amountFen }) => amountFen))).to.equal(premiums[index])
          }
        }
      }),
    )
  })
})
