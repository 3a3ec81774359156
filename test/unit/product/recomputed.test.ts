import { expect } from 'chai'
import fc from 'fast-check'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { calculatePremium } from '../../../server/business/reference/product/domain/rate.ts'
import type {
  AgreedRateAdjustment,
  RatingCover,
  RatingFacts,
  RatingItem,
} from '../../../server/business/reference/product/domain/rating.ts'
import type { Band, Tariff, TariffTable } from '../../../server/business/reference/product/domain/tariff.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { factsOf } from '../../support/arbitraries/tariffs.ts'

/*
 * The premium as an actuary works it out beside the filing: in whole numbers without bound, rows found by reading them
 * one after the other, days counted by the calendar. Shares nothing with the calculator but the tariff.
 */

const MILLION = 1_000_000n
type Fact = RatingItem[string] | null

function rounded(dividend: bigint, divisor: bigint, rounding: Tariff['rounding']): bigint {
  if (dividend < 0n) return -rounded(-dividend, divisor, rounding)
  const [whole, rest] = [dividend / divisor, dividend % divisor]
  const up =
    (rounding === 'up' && rest > 0n) ||
    (rounding === 'halfUp' && rest * 2n >= divisor) ||
    (rounding === 'halfEven' && (rest * 2n > divisor || (rest * 2n === divisor && whole % 2n === 1n)))
  return up ? whole + 1n : whole
}

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)
const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const bandIn = (row: TariffTable['rows'][number]): Band => row.keys.at(-1) as Band

const holds = (key: string | Band, fact: Fact): boolean =>
  typeof key === 'string'
    ? key === String(fact)
    : key.from <= Number(fact) && (key.to === null || Number(fact) < key.to)

/** What a table says of facts, one per dimension. */
function valueIn({ rows, dimensions, missing }: TariffTable, facts: readonly Fact[]): bigint {
  if (facts.includes(null)) return BigInt(missing ?? expect.fail('a fact is not known'))
  const matching = (count: number) =>
    rows.filter(({ keys }) => keys.slice(0, count).every((key, at) => holds(key, facts[at] ?? null)))
  const [row] = matching(facts.length)
  if (!row) throw new Error('no row')
  if (dimensions.at(-1)?.banding !== 'interpolated') return BigInt(row.value)
  const { from, to } = bandIn(row)
  const next = matching(facts.length - 1).find((other) => bandIn(other).from === to)
  if (!next || to === null) return BigInt(row.value)
  const rise = BigInt(next.value - row.value) * BigInt(Number(facts.at(-1)) - from)
  return BigInt(row.value) + rounded(rise, BigInt(to - from), 'halfUp')
}

const dayNo = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The same day so many years later, in a common year 28 February for the 29th. */
function anniversary(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}${day.endsWith('-02-29') && !isLeap ? '-02-28' : day.slice(4)}`
}

class Recomputation {
  private readonly tariff: Tariff
  private readonly facts: RatingFacts
  private readonly valueFen: bigint

  constructor(tariff: Tariff, facts: RatingFacts) {
    this.tariff = tariff
    this.facts = facts
    this.valueFen = total(facts.items.map((item) => BigInt(item.valueFen)))
  }

  /** Null above the highest filed rate. */
  premiumFen(): bigint | null {
    const { totalRate, minimumPremium } = this.tariff
    const limitFen = BigInt(this.facts.totalLimitFen)
    const coversFen = total(this.facts.covers.map((cover) => this.coverFen(cover)))
    if (totalRate && coversFen > this.times(limitFen, totalRate.maxPpm)) return null
    const floorFen = totalRate ? this.times(limitFen, totalRate.minPpm) : 0n
    const chargedFen = this.forPeriod(coversFen < floorFen ? floorFen : coversFen)
    const minimumFen = BigInt(minimumPremium.amountFen)
    return chargedFen < minimumFen ? minimumFen : chargedFen
  }

  private coverFen(cover: RatingCover): bigint {
    const { limitBasis, steps, covers } = this.tariff
    const limitFen = BigInt(cover.limitFen)
    const occurrenceFen = lesser(limitFen, BigInt(cover.perOccurrenceLimitFen))
    const basisFen = limitBasis
      ? this.times(limitFen, limitBasis.aggregatePpm) + this.times(occurrenceFen, limitBasis.perOccurrencePpm)
      : limitFen
    const weightedFen = this.weighted(basisFen, cover)
    const itemFen = this.facts.items.map((item) => {
      const partFen = rounded(weightedFen * BigInt(item.valueFen), this.valueFen, this.tariff.rounding)
      const by = { cover, item, basisFen }
      return steps.item.reduce((fen, code) => this.apply(code, fen, by), this.apply(steps.base, partFen, by))
    })
    let wholeFen = total(itemFen)
    for (const code of steps.whole)
      wholeFen =
        this.table(code).dimensions.at(-1)?.banding === 'marginal'
          ? this.ranked(code, itemFen)
          : this.apply(code, wholeFen, { cover })
    for (const { ratePpm } of this.facts.adjustments ?? []) wholeFen = this.times(wholeFen, 1_000_000 + ratePpm)
    if (covers.by === 'shares') wholeFen = this.times(wholeFen, covers.sharesPpm[cover.code] ?? 0)
    return steps.cover.reduce((fen, code) => this.apply(code, fen, { cover }), wholeFen)
  }

  /** The limit, each part of it in one band at the value of that band. */
  private weighted(basisFen: bigint, cover: RatingCover): bigint {
    const code = this.tariff.steps.limit
    if (code === undefined) return basisFen
    const { rows, dimensions } = this.table(code)
    const byValue = dimensions.at(-1)?.fact === 'cover.limitToValuePpm'
    const edgeFen = (edge: number) => (byValue ? (this.valueFen * BigInt(edge)) / MILLION : BigInt(edge))
    const own = rows.filter(({ keys }) =>
      keys.slice(0, -1).every((key, at) => holds(key, this.fact(dimensions[at]?.fact ?? '', { cover }))),
    )
    return total(
      own.map((row) => {
        const { from, to } = bandIn(row)
        const upToFen = to === null ? basisFen : lesser(basisFen, edgeFen(to))
        return upToFen > edgeFen(from) ? this.times(upToFen - edgeFen(from), row.value) : 0n
      }),
    )
  }

  /** Items by what they cost, the dearest first, each at the value for its rank. */
  private ranked(code: string, itemFen: readonly bigint[]): bigint {
    const sorted = itemFen.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0))
    return total(
      this.table(code).rows.map((row) =>
        this.times(total(sorted.filter((_, index) => holds(bandIn(row), index + 1))), row.value),
      ),
    )
  }

  private forPeriod(annualFen: bigint): bigint {
    const { period, rounding } = this.tariff
    const { from, to } = this.facts.period
    let years = 0
    while (anniversary(from, years + 1) <= to) years += 1
    const begun = dayNo(anniversary(from, years))
    const yearDays = dayNo(anniversary(from, years + 1)) - begun
    const full = anniversary(from, years).slice(8) === from.slice(8) ? begun : begun + 1
    const days = Math.max(0, dayNo(to) - full)
    if (years === 0 && period.table !== undefined) return this.apply(period.table, annualFen, {})
    return annualFen * BigInt(years) + rounded(annualFen * BigInt(days), BigInt(yearDays), rounding)
  }

  private apply(code: string, basisFen: bigint, by: By): bigint {
    const table = this.table(code)
    const value = valueIn(
      table,
      table.dimensions.map(({ fact }) => this.fact(fact, by)),
    )
    return table.valueKind === 'amountFen' ? value : this.times(basisFen, Number(value))
  }

  private fact(name: string, { cover, item, basisFen }: By): Fact {
    const { totalLimitFen, items, period, makerLossRatioPpm, makerPolicyYears = null } = this.facts
    const [place, key = ''] = name.split('.')
    if (place === 'sum') return items.reduce((sum, other) => sum + Number(other[key]), 0)
    if (place === 'item' && item)
      return key === 'limitFen' ? Number(lesser(BigInt(item.valueFen), basisFen ?? 0n)) : (item[key] ?? null)
    if (name === 'cover.limitToValuePpm' && cover) return Number((BigInt(cover.limitFen) * MILLION) / this.valueFen)
    if (name === 'cover.deductibleToLimitPpm' && cover)
      return Number((BigInt(cover.deductibleFen) * MILLION) / BigInt(cover.limitFen))
    if (place === 'cover' && cover) return cover[key as keyof RatingCover]
    const whole: Readonly<Record<string, Fact>> = {
      totalLimitFen,
      valueFen: Number(this.valueFen),
      limitToValuePpm: Number((BigInt(totalLimitFen) * MILLION) / this.valueFen),
      itemCount: items.length,
      periodDays: dayNo(period.to) - dayNo(period.from),
      makerLossRatioPpm,
      makerPolicyYears: makerLossRatioPpm === null ? null : makerPolicyYears,
    }
    return whole[name] ?? null
  }

  private readonly times = (amountFen: bigint, ppm: number): bigint =>
    rounded(amountFen * BigInt(ppm), MILLION, this.tariff.rounding)

  private table(code: string): TariffTable {
    return this.tariff.tables[code] ?? expect.fail(`no table ${code}`)
  }
}

interface By {
  readonly cover?: RatingCover
  readonly item?: RatingItem
  readonly basisFen?: bigint
}

/** First days and lengths: parts of a year, years with and without a leap day, from one, into one, and what is left over. */
const PERIODS: readonly (readonly [from: string, days: number])[] = [
  ...[1, 30, 31, 90, 91, 180, 181, 270, 271, 364, 365].map((days) => ['2026-03-01', days] as const),
  ...[364, 365, 366].map((days) => ['2027-06-01', days] as const),
  ...[364, 365, 366, 367, 730, 731, 1_095, 1_096].map((days) => ['2028-02-29', days] as const),
  ...[546, 730, 731, 1_095, 1_096].map((days) => ['2027-01-01', days] as const),
]

/** Loadings and discounts, each within its own bounds, all of them as often as none. */
const adjustmentsOf = ({ adjustments }: Tariff): fc.Arbitrary<AgreedRateAdjustment[]> =>
  fc.tuple(
    ...(adjustments?.rules ?? []).map(({ code, minPpm, maxPpm }) =>
      fc
        .oneof(fc.constantFrom(minPpm, maxPpm), fc.integer({ min: minPpm, max: maxPpm }))
        .map((ratePpm) => ({ code, ratePpm })),
    ),
  )

/** Whether what loadings and discounts come to, one upon the other, lies within the bound of all together. */
function withinBound({ adjustments }: Tariff, agreed: readonly AgreedRateAdjustment[]): boolean {
  if (!adjustments || agreed.length === 0) return true
  const product = agreed.reduce((factor, { ratePpm }) => factor * (MILLION + BigInt(ratePpm)), 1n)
  const bound = (ppm: number) => (MILLION + BigInt(ppm)) * MILLION ** BigInt(agreed.length - 1)
  return product >= bound(adjustments.minPpm) && product <= bound(adjustments.maxPpm)
}

describe('a premium worked out again beside the calculator', () => {
  for (const filed of TARIFFS)
    it(`is the same to the fen under ${filed.id}, or refused for the same bound`, () => {
      const drawn = fc.record({
        facts: factsOf(filed),
        period: fc.constantFrom(...PERIODS),
        adjustments: fc.oneof(fc.constant([]), adjustmentsOf(filed)),
        minimum: fc.boolean(),
      })
      const seen = new Set<string>()
      fc.assert(
        fc.property(drawn, ({ facts: terms, period: [from, days], adjustments, minimum }) => {
          const period = filed.effective.to === null ? { from, to: addDays(from, days) } : terms.period
          const facts = { ...terms, period, adjustments }
          const amountFen = minimum ? filed.minimumPremium.amountFen : 0
          const tariff: Tariff = {
            ...filed,
            minimumPremium: { ...filed.minimumPremium, amountFen },
            period: { ...filed.period, maximumMonths: 60 },
          }
          const rated = calculatePremium(tariff, facts)
          const codes: readonly string[] = rated.ok ? [] : rated.refusals.map(({ code }) => code)
          expect(codes.includes('rating.adjustments-out-of-bounds')).to.equal(!withinBound(tariff, adjustments))
          for (const code of codes) seen.add(code)
          if (codes.includes('rating.adjustments-out-of-bounds')) return
          for (const { code } of rated.ok ? rated.value.steps : []) seen.add(code)
          const again = new Recomputation(tariff, facts).premiumFen()
          if (rated.ok) expect(again, JSON.stringify(facts)).to.equal(BigInt(rated.value.premiumFen))
          else expect([codes, again]).to.deep.equal([['rating.rate-above-bound'], null])
        }),
        { numRuns: 800 },
      )
      expect(seen).to.include('minimumPremium')
      if (filed.effective.to === null)
        for (const code of ['shortPeriod', 'restOfYear', 'longPeriod']) expect(seen).to.include(code)
      if (filed.id === 'FS-EQ-2026') expect(seen).to.include('rating.adjustments-out-of-bounds')
    })
})
