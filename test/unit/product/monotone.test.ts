import { expect } from 'chai'
import fc from 'fast-check'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { calculatePremium } from '../../../server/business/reference/product/domain/rate.ts'
import type { RatingCover, RatingFacts, RatingItem } from '../../../server/business/reference/product/domain/rating.ts'
import type { Tariff } from '../../../server/business/reference/product/domain/tariff.ts'
import { addDays, addYears } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { aTariff, factsOf } from '../../support/arbitraries/tariffs.ts'

/** Premium in fen; null where the tariff refuses the terms. */
function premiumOf(tariff: Tariff, facts: RatingFacts): number | null {
  const rated = calculatePremium(tariff, facts)
  return rated.ok ? rated.value.premiumFen : null
}

/** Fails where the second terms, which give more cover, cost less than the first. */
function costsNoLess(tariff: Tariff, less: RatingFacts, more: RatingFacts): boolean {
  const [before, after] = [premiumOf(tariff, less), premiumOf(tariff, more)]
  if (before === null || after === null) return false
  expect(after, JSON.stringify({ less, more })).to.be.at.least(before)
  return true
}

const withCover = (
  facts: RatingFacts,
  at: number,
  change: (cover: RatingCover) => Partial<RatingCover>,
): RatingFacts => {
  const covers = facts.covers.map((cover, index) =>
    index === at % facts.covers.length ? { ...cover, ...change(cover) } : cover,
  )
  return { ...facts, covers, totalLimitFen: Math.max(facts.totalLimitFen, ...covers.map(({ limitFen }) => limitFen)) }
}

type More = (facts: RatingFacts, by: number, at: number) => RatingFacts

/** Every way to have more cover, all else as it was. */
const WAYS: Readonly<Record<string, More>> = {
  'a higher total limit': (facts, by) => ({ ...facts, totalLimitFen: facts.totalLimitFen + by }),
  'a higher limit of a cover': (facts, by, at) => withCover(facts, at, ({ limitFen }) => ({ limitFen: limitFen + by })),
  'a higher limit per occurrence': (facts, by, at) =>
    withCover(facts, at, ({ perOccurrenceLimitFen }) => ({ perOccurrenceLimitFen: perOccurrenceLimitFen + by })),
  'higher limits of all covers': (facts, by) =>
    facts.covers.reduce(
      (raised, _, at) => withCover(raised, at, ({ limitFen }) => ({ limitFen: limitFen + by })),
      facts,
    ),
  'a lower deductible amount': (facts, by, at) =>
    withCover(facts, at, ({ deductibleFen }) => ({ deductibleFen: Math.max(0, deductibleFen - by) })),
  'a lower deductible share': (facts, by, at) =>
    withCover(facts, at, ({ deductiblePpm }) => ({ deductiblePpm: Math.max(50_000, deductiblePpm - (by % 200_000)) })),
  'a lower co-payment': (facts, by, at) =>
    withCover(facts, at, ({ copayPpm }) => ({ copayPpm: Math.max(100_000, copayPpm - (by % 200_000)) })),
}

/** From a fen to a hundred million yuan. */
const someMore = fc.oneof(
  fc.integer({ min: 1, max: 100 }),
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.integer({ min: 1, max: 10_000_000_000 }),
)

/** One item more, of the same kind, with its own part of every limit; whatever it is worth above a thousand yuan. */
function withItem(facts: RatingFacts, valueFen: number): RatingFacts {
  const [first] = facts.items
  if (!first) return facts
  const before = sumFen(facts.items.map((item) => item.valueFen))
  const grown = (amountFen: number) => Math.ceil((amountFen / before) * (before + valueFen))
  return {
    ...facts,
    totalLimitFen: grown(facts.totalLimitFen),
    items: [...facts.items, { ...first, itemNo: facts.items.length + 1, valueFen }],
    covers: facts.covers.map((cover) => ({
      ...cover,
      limitFen: grown(cover.limitFen),
      perOccurrenceLimitFen: grown(cover.perOccurrenceLimitFen),
    })),
  }
}

/** All of an item but its number and value. */
function kindOf(item: RatingItem | undefined): Omit<RatingItem, 'itemNo' | 'valueFen'> {
  const { itemNo, valueFen, ...kind } = item ?? { itemNo: 0, valueFen: 0 }
  return kind
}

/** The first item so many times, each with the part of the limits that it has now. */
function fleetOf(facts: RatingFacts, count: number): RatingFacts {
  const [first] = facts.items
  if (!first) return facts
  const before = sumFen(facts.items.map((item) => item.valueFen))
  const grown = (amountFen: number) => Math.ceil((amountFen / before) * first.valueFen * count)
  return {
    ...facts,
    totalLimitFen: grown(facts.totalLimitFen),
    items: Array.from({ length: count }, (_, index) => ({ ...first, itemNo: index + 1 })),
    covers: facts.covers.map((cover) => ({
      ...cover,
      limitFen: grown(cover.limitFen),
      perOccurrenceLimitFen: grown(cover.perOccurrenceLimitFen),
    })),
  }
}

/** Every property for one tariff; `arbitrary` gives the tariff with terms for it. */
function describeTariff(arbitrary: fc.Arbitrary<{ readonly tariff: Tariff; readonly facts: RatingFacts }>): void {
  for (const [way, more] of Object.entries(WAYS)) {
    it(`costs no less with ${way}`, () => {
      let rated = 0
      fc.assert(
        fc.property(arbitrary, someMore, fc.nat(5), ({ tariff, facts }, by, at) => {
          if (costsNoLess(tariff, facts, more(facts, by, at))) rated += 1
        }),
        { numRuns: 120 },
      )
      expect(rated).to.be.above(40)
    })
  }

  it('costs no less with one cover more', () => {
    let rated = 0
    fc.assert(
      fc.property(arbitrary, fc.nat(5), ({ tariff, facts }, at) => {
        const covers = facts.covers.filter((_, index) => index !== at % facts.covers.length)
        if (costsNoLess(tariff, { ...facts, covers }, facts)) rated += 1
      }),
      { numRuns: 120 },
    )
    expect(rated).to.be.above(40)
  })

  it('costs no less with one more of equal items', () => {
    let rated = 0
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 60 }), ({ tariff, facts }, count) => {
        const fleet = fleetOf(facts, count)
        if (costsNoLess(tariff, fleet, withItem(fleet, fleet.items[0]?.valueFen ?? 0))) rated += 1
      }),
      { numRuns: 120 },
    )
    expect(rated).to.be.above(40)
  })

  it('costs no less for a longer period, and for whole years their number times the year', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(2_000), fc.integer({ min: 1, max: 40 }), ({ tariff, facts }, offset, days) => {
        const from = addDays(facts.period.from, offset)
        const minimumPremium = { ...tariff.minimumPremium, amountFen: 0 }
        const long = { ...tariff, minimumPremium, period: { ...tariff.period, maximumMonths: 60 } }
        const forPeriod = (to: string) => ({ ...facts, period: { from, to } })
        const year = premiumOf(long, forPeriod(addYears(from, 1)))
        for (const years of [1, 2, 3, 4]) {
          const to = addYears(from, years)
          const premium = premiumOf(long, forPeriod(to))
          if (year !== null) expect(premium).to.equal(years * year)
          costsNoLess(long, forPeriod(to), forPeriod(addDays(to, days)))
          costsNoLess(long, forPeriod(addDays(to, -days)), forPeriod(to))
        }
      }),
      { numRuns: 40 },
    )
  })
}

describe('a premium never falls when cover grows', () => {
  for (const tariff of TARIFFS) {
    describe(`under ${tariff.id}`, () => {
      describeTariff(factsOf(tariff).map((facts) => ({ tariff, facts })))

      it('costs no less with one item more of the kind of the others, however small', () => {
        fc.assert(
          fc.property(factsOf(tariff), fc.integer({ min: 100_000, max: 10_000_000_000 }), (facts, valueFen) => {
            const [first] = facts.items
            const items = facts.items.map((item) => ({ ...item, ...kindOf(first) }))
            const alike = { ...facts, items }
            costsNoLess(tariff, alike, withItem(alike, valueFen))
          }),
        )
      })
    })
  }

  describe('under any tariff that could be published', () =>
    describeTariff(aTariff.chain((tariff) => factsOf(tariff).map((facts) => ({ tariff, facts })))))

  it('has a right raised in its amount cost no less', () => {
    const tariff = TARIFFS.find(({ id }) => id === 'IP-EN-2026')
    if (!tariff) throw new Error('no tariff of rights')
    fc.assert(
      fc.property(factsOf(tariff), someMore, fc.nat(9), (facts, by, at) => {
        const items = facts.items.map((item, index) =>
          index === at % facts.items.length ? { ...item, valueFen: item.valueFen + by } : item,
        )
        costsNoLess(tariff, facts, { ...facts, items })
      }),
    )
  })

  it('has one right more under the same limits cost no less', () => {
    const tariff = TARIFFS.find(({ id }) => id === 'IP-EN-2026')
    if (!tariff) throw new Error('no tariff of rights')
    fc.assert(
      fc.property(factsOf(tariff), fc.integer({ min: 1, max: 240_000_000 }), (facts, valueFen) => {
        const [first] = facts.items
        if (!first) return
        const items = [...facts.items, { ...first, itemNo: facts.items.length + 1, valueFen }]
        costsNoLess(tariff, facts, { ...facts, items })
      }),
    )
  })
})
