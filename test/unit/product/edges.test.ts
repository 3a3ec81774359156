import { expect } from 'chai'
import fc from 'fast-check'
import { PRODUCTS } from '../../../config/products/index.ts'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { determineRating } from '../../../server/business/reference/product/domain/determineRating.ts'
import { directionOf } from '../../../server/business/reference/product/domain/inversions.ts'
import type { Product } from '../../../server/business/reference/product/domain/product.ts'
import type {
  Rating,
  RatingCover,
  RatingFacts,
  RatingItem,
} from '../../../server/business/reference/product/domain/rating.ts'
import type { Band, Tariff } from '../../../server/business/reference/product/domain/tariff.ts'
import { addDays, addYears } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { factsOf } from '../../support/arbitraries/tariffs.ts'

const productOf = (tariff: Tariff): Product =>
  PRODUCTS.find(({ code, effective }) => code === tariff.product && effective.from === tariff.effective.from) ??
  expect.fail(`no product of ${tariff.id}`)

const rated = (tariff: Tariff, facts: RatingFacts): Rating | null => {
  const decision = determineRating(productOf(tariff), tariff, facts)
  return decision.ok ? decision.value : null
}

/** The dearest item of each tariff that stays below its highest rate. */
const ITEMS: Readonly<Record<string, Omit<RatingItem, 'itemNo'>>> = {
  'FS-EQ': { valueFen: 1_000_000_000, category: 'rail-transit', maturity: 'typeTested', firstYear: false },
  'FB-NM': {
    valueFen: 1_000_000_000,
    category: 'semiconductor-display',
    maturity: 'smallBatch',
    application: 'general',
    batchesCount: 3,
  },
  'RD-EL': { valueFen: 4_000_000_000, field: 'software', maturity: 'labValidated', milestonesCount: 4 },
  'IP-EN': {
    valueFen: 85_000_000,
    holderClass: 'sme',
    kind: 'invention',
    remainingYears: 8,
    territory: 'mainland',
  },
}

interface Terms {
  readonly count?: number
  readonly limitFen?: number
  readonly days?: number
  readonly item?: Readonly<Record<string, number>>
  readonly cover?: Partial<RatingCover>
}

/** Terms that the product allows, changed in what a test is about. */
function facts(tariff: Tariff, { count = 2, limitFen, days, item, cover }: Terms): RatingFacts {
  const product = productOf(tariff)
  const plain = ITEMS[product.code] ?? expect.fail(`no item of ${product.code}`)
  const items = Array.from({ length: count }, (_, index) => ({ ...plain, ...item, itemNo: index + 1 }) as RatingItem)
  const limit = limitFen ?? sumFen(items.map(({ valueFen }) => valueFen))
  const { from } = tariff.effective
  return {
    period: { from, to: days === undefined ? addYears(from, 1) : addDays(from, days) },
    totalLimitFen: limit,
    items,
    covers: product.covers.map(({ code, deductibleFen, deductiblePpm, copayPpm }) => ({
      code,
      limitFen: limit,
      perOccurrenceLimitFen: limit,
      deductibleFen: deductibleFen.default,
      deductiblePpm: deductiblePpm.default,
      copayPpm: copayPpm.default,
      ...cover,
    })),
    makerLossRatioPpm: null,
  }
}

/** How a fact of a table is brought to an edge, in its smallest unit; `by` is what lies between edge and fact. */
const AT: Readonly<Record<string, (tariff: Tariff, edge: number, by: number) => RatingFacts>> = {
  'cover.limitToValuePpm': (tariff, edge, by) => {
    const valueFen = sumFen(facts(tariff, {}).items.map((item) => item.valueFen))
    return facts(tariff, { limitFen: limitAt(tariff, (valueFen / 1_000_000) * edge) + by })
  },
  'cover.limitFen': (tariff, edge, by) => facts(tariff, { limitFen: limitAt(tariff, edge) + by }),
  'cover.deductiblePpm': (tariff, edge, by) => facts(tariff, { cover: { deductiblePpm: edge + by } }),
  'cover.copayPpm': (tariff, edge, by) => facts(tariff, { cover: { copayPpm: edge + by } }),
  'cover.deductibleToLimitPpm': (tariff, edge, by) => {
    const cover = (limitFen: number) => ({ deductibleFen: (limitFen / 1_000_000) * edge + by })
    // Rights have small deductibles: many of them under a small limit.
    if (tariff.product === 'IP-EN') return facts(tariff, { count: 6, limitFen: 20_000_000, cover: cover(20_000_000) })
    const valueFen = tariff.product === 'RD-EL' ? 170_000_000 : 85_000_000
    return facts(tariff, { item: { valueFen }, limitFen: 170_000_000, cover: cover(170_000_000) })
  },
  'item.limitFen': (tariff, edge, by) => facts(tariff, { count: 3, item: { valueFen: edge + by } }),
  'sum.batchesCount': (tariff, edge, by) => facts(tariff, { count: 1, item: { batchesCount: edge + by } }),
  itemCount: (tariff, edge, by) => facts(tariff, { count: edge + by }),
  periodDays: (tariff, edge, by) => facts(tariff, { days: edge + by }),
}

/** The limit whose part for rating is the amount, all of it in one occurrence. */
const limitAt = ({ limitBasis }: Tariff, amountFen: number): number => {
  const { aggregatePpm, perOccurrencePpm } = limitBasis ?? { aggregatePpm: 1_000_000, perOccurrencePpm: 0 }
  return Math.round((amountFen * 1_000_000) / (aggregatePpm + perOccurrencePpm))
}

/** Every edge of a tariff's bands that has cover on both sides, by table. */
const edgesOf = ({ tables }: Tariff) =>
  Object.entries(tables).flatMap(([code, { dimensions, rows }]) =>
    dimensions.flatMap((dimension, index) => {
      const direction = directionOf(dimension)
      if (dimension.kind !== 'band' || direction === null) return []
      const begins = new Set(rows.map(({ keys }) => (keys[index] as Band).from))
      return [...begins]
        .toSorted((a, b) => a - b)
        .slice(1)
        .map((edge) => ({ code, fact: dimension.fact, direction, edge }))
    }),
  )

/** Rounds as the field does, written apart from the calculator. */
function rounded(product: bigint, divisor: bigint, rounding: Tariff['rounding']): bigint {
  const [whole, rest] = [product / divisor, product % divisor]
  if (rounding === 'down' || rest === 0n) return whole
  if (rounding === 'up' || rest * 2n > divisor) return whole + 1n
  if (rest * 2n < divisor) return whole
  return rounding === 'halfUp' || whole % 2n === 1n ? whole + 1n : whole
}

describe('the edges of a tariff', () => {
  for (const tariff of TARIFFS) {
    describe(`of ${tariff.id}`, () => {
      for (const { code, fact, direction, edge } of edgesOf(tariff))
        it(`cost no less for more cover around ${code} ${fact} ${edge}`, () => {
          const at = AT[fact] ?? expect.fail(`nothing brings ${fact} to an edge`)
          const premiums = [-2, -1, 0, 1, 2].flatMap((by) => rated(tariff, at(tariff, edge, by))?.premiumFen ?? [])
          expect(premiums, 'premiums on both sides').to.have.length.above(2)
          const rising = premiums.toSorted((a, b) => a - b)
          expect(premiums).to.deep.equal(direction === 'more' ? rising : rising.toReversed())
        })

      it('are reached by tables that tell cover apart', () => {
        expect(edgesOf(tariff)).to.have.length.above(5)
      })

      it('add up: every factor is applied and rounded once, parts make the whole to the fen', () => {
        let checked = 0
        fc.assert(
          fc.property(factsOf(tariff), (terms) => {
            const rating = rated(tariff, terms) ?? rated(tariff, facts(tariff, { count: terms.items.length }))
            if (!rating) return
            for (const { factorPpm, basisFen, amountFen, code } of rating.steps) {
              if (factorPpm === undefined) continue
              const expected = rounded(BigInt(basisFen) * BigInt(factorPpm), 1_000_000n, tariff.rounding)
              expect(BigInt(amountFen), `${code} ${basisFen} x ${factorPpm}`).to.equal(expected)
              checked += 1
            }
            const [first] = rating.steps.filter(({ code }) => code === 'coversTotal')
            const lastOf = new Map(
              rating.steps.flatMap(({ note, amountFen }) =>
                note && terms.covers.some((cover) => cover.code === note) ? [[note, amountFen] as const] : [],
              ),
            )
            expect(first?.amountFen).to.equal(sumFen(lastOf.values()))
            expect(rating.steps.at(-1)?.amountFen).to.equal(rating.premiumFen)
            expect(sumFen(rating.items.map(({ premiumFen }) => premiumFen))).to.equal(rating.premiumFen)
            expect(sumFen(rating.covers.map(({ premiumFen }) => premiumFen))).to.equal(rating.premiumFen)
          }),
        )
        expect(checked).to.be.above(500)
      })

      it('leave one fresh policy without a loss the premium of no record', () => {
        const none = facts(tariff, {})
        const fresh = rated(tariff, { ...none, makerLossRatioPpm: 0, makerPolicyYears: 1 })
        expect(fresh?.premiumFen).to.equal(rated(tariff, none)?.premiumFen)
        const earned = rated(tariff, { ...none, makerLossRatioPpm: 0, makerPolicyYears: 3 })
        expect(earned?.premiumFen).to.be.below(fresh?.premiumFen ?? 0)
      })

      it('let limit per occurrence and deductible amount of one item move the premium within the bounds of the product', () => {
        const one = (cover: Partial<RatingCover>) => rated(tariff, facts(tariff, { count: 1, cover }))?.premiumFen
        const { covers, totalLimitFen } = facts(tariff, { count: 1 })
        const plain = one({}) ?? expect.fail('the plain terms are refused')
        const lowest = Math.max(...productOf(tariff).covers.map(({ perOccurrencePpm }) => perOccurrencePpm.min))
        expect(one({ perOccurrenceLimitFen: (totalLimitFen / 1_000_000) * lowest })).to.be.below(plain)
        const most = Math.min(...productOf(tariff).covers.map(({ deductibleFen }) => deductibleFen.max))
        expect(one({ deductibleFen: most })).to.be.below(plain)
        for (const [index, { deductibleFen, perOccurrencePpm }] of productOf(tariff).covers.entries()) {
          const refused = (change: Partial<RatingCover>) => {
            const changed = covers.map((cover, at) => (at === index ? { ...cover, ...change } : cover))
            return rated(tariff, { ...facts(tariff, { count: 1 }), covers: changed }) === null
          }
          const least = Math.ceil((totalLimitFen / 1_000_000) * perOccurrencePpm.min)
          expect(refused({ perOccurrenceLimitFen: least })).to.equal(false)
          expect(refused({ perOccurrenceLimitFen: least - 1 })).to.equal(true)
          expect(refused({ deductibleFen: deductibleFen.max })).to.equal(false)
          expect(refused({ deductibleFen: deductibleFen.max + 1 })).to.equal(true)
        }
      })

      for (const { code, minPpm, maxPpm } of tariff.adjustments?.rules ?? [])
        it(`take ${code} up to its bound and not a millionth further`, () => {
          const terms = facts(tariff, {})
          for (const [bound, beyond] of [
            [minPpm, minPpm - 1],
            [maxPpm, maxPpm + 1],
          ] as const) {
            expect(rated(tariff, { ...terms, adjustments: [{ code, ratePpm: bound }] })).to.not.equal(null)
            expect(rated(tariff, { ...terms, adjustments: [{ code, ratePpm: beyond }] })).to.equal(null)
          }
        })
    })
  }
})

describe('whole years and the rest', () => {
  const research = TARIFFS.find(({ id }) => id === 'RD-EL-2026') ?? expect.fail('no tariff of research')
  const forPeriod = (from: string, to: string) =>
    rated(research, { ...facts(research, {}), period: { from, to } })?.premiumFen ?? expect.fail(`${from} ${to}`)

  it('cost their number of years wherever the leap day lies', () => {
    for (const from of ['2026-03-01', '2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01'])
      for (const years of [2, 3])
        expect(forPeriod(from, addYears(from, years)), from).to.equal(years * forPeriod(from, addYears(from, 1)))
  })

  it('cost 18 and 30 months the days after the whole years', () => {
    const year = forPeriod('2027-01-01', '2028-01-01')
    // 182 days from 2028-01-01 to 2028-07-01, of a year of 366.
    expect(forPeriod('2027-01-01', '2028-07-01')).to.equal(year + Math.round((year * 182) / 366))
    // 181 days from 2029-01-01 to 2029-07-01, of a year of 365.
    expect(forPeriod('2027-01-01', '2029-07-01')).to.equal(2 * year + Math.round((year * 181) / 365))
  })
})

describe('the amount of a right', () => {
  const rights = TARIFFS.find(({ id }) => id === 'IP-EN-2026') ?? expect.fail('no tariff of rights')
  const premiumAt = (valueFen: number) =>
    rated(rights, facts(rights, { count: 4, item: { valueFen } }))?.premiumFen ?? 0

  it('of a small firm costs more at 240万 than at 85万, and there than at 1万', () => {
    const [least = 0, middle = 0, most = 0] = [1_000_000, 85_000_000, 240_000_000].map(premiumAt)
    expect(least).to.be.above(0)
    expect(middle).to.be.above(2 * least)
    expect(most).to.be.above(middle)
  })

  it('has a bound above which it is not insured, for it would not move the premium', () => {
    expect(premiumAt(240_000_000)).to.be.above(premiumAt(239_000_000))
    const amount = productOf(rights).itemForm.find(({ name }) => name === 'valueFen')
    expect(amount).to.include({ type: 'money', max: 240_000_000 })
  })

  it('is moved by the limit per occurrence where that leaves it less, and by the total limit', () => {
    const under = (limitFen: number, perOccurrenceLimitFen: number) =>
      rated(rights, facts(rights, { count: 4, limitFen, cover: { perOccurrenceLimitFen } }))?.premiumFen ?? 0
    expect(under(60_000_000, 60_000_000)).to.be.above(under(60_000_000, 6_000_000))
    expect(under(340_000_000, 340_000_000)).to.be.above(under(60_000_000, 60_000_000))
  })
})

describe('cover above five times the contract', () => {
  for (const { id, product } of TARIFFS.filter(({ product }) => product === 'FS-EQ' || product === 'FB-NM'))
    it(`is insurable under ${id} at a premium that goes on rising`, () => {
      const tariff = TARIFFS.find((other) => other.id === id) ?? expect.fail(id)
      const value = 2 * Number(ITEMS[product]?.valueFen)
      const premiums = [5, 6, 8, 12].map(
        (times) => rated(tariff, facts(tariff, { limitFen: times * value }))?.premiumFen ?? 0,
      )
      expect(premiums[0]).to.be.above(0)
      for (const [index, premium] of premiums.slice(1).entries()) expect(premium).to.be.above(premiums[index] ?? 0)
    })
})
