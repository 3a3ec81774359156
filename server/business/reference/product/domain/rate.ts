import { allocate } from '../../../../kernel/allocate.ts'
import { multiplyPpm, multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { chargePeriod } from './chargePeriod.ts'
import { checkRating } from './checkRating.ts'
import { type Annual, rateCovers } from './rateCovers.ts'
import { rateSuperseded } from './rateSuperseded.ts'
import type { Rating, RatingFacts } from './rating.ts'
import { type Scope, scopeOf } from './ratingScope.ts'
import type { Tariff } from './tariff.ts'
import { Worksheet } from './worksheet.ts'

/**
 * The premium in fen under one tariff, step by step: base and factors per item, factors of the whole, covers with their
 * own terms, filed bounds, days, minimum. Each step rounds once. Refuses with every failed condition, and when the
 * annual rate ends above the highest filed one.
 */
export function calculatePremium(tariff: Tariff, facts: RatingFacts): Decision<Rating, ProductRefusalCode> {
  const scope = scopeOf(facts)
  const refusals = checkRating(tariff, scope)
  if (refusals.length > 0) return refused(...refusals)

  const worksheet = new Worksheet(tariff)
  const annual = tariff.superseded ? rateSuperseded(worksheet, scope) : rateCovers(worksheet, scope)
  const annualFen = sumFen(annual.coverFen)
  const { totalRate } = tariff
  if (totalRate && annualFen > multiplyPpm(facts.totalLimitFen, totalRate.maxPpm, tariff.rounding)) {
    const value = multiplyRatio(1_000_000, annualFen, facts.totalLimitFen, 'up')
    const { maxPpm: threshold, reference } = totalRate
    return refused({ code: 'rating.rate-above-bound', value, threshold, unit: 'ppm', reference })
  }
  const premiumFen = charge(worksheet, scope, annualFen)
  return accepted(distribute(worksheet, scope, premiumFen, annual))
}

/** From the annual premium to the one charged: lowest filed rate, days of cover, minimum premium. */
function charge(worksheet: Worksheet, scope: Scope, annualFen: number): number {
  const { totalRate, minimumPremium, covers, rounding } = worksheet.tariff
  const { totalLimitFen } = scope.facts
  let amountFen = worksheet.record('coversTotal', totalLimitFen, annualFen, covers.reference)
  if (totalRate && amountFen < multiplyPpm(totalLimitFen, totalRate.minPpm, rounding)) {
    amountFen = worksheet.factor('rateFloor', totalLimitFen, totalRate.minPpm, totalRate.reference)
  }
  amountFen = chargePeriod(worksheet, scope, amountFen)
  if (amountFen < minimumPremium.amountFen) {
    const { reference, amountFen: minimumFen } = minimumPremium
    amountFen = worksheet.record('minimumPremium', amountFen, minimumFen, reference)
  }
  return amountFen
}

/** Splits the premium over items and over covers, each summing to it, and states the full-year rates. */
function distribute(worksheet: Worksheet, { facts, term }: Scope, premiumFen: number, annual: Annual): Rating {
  const { id, version, hash, rounding, covers: division } = worksheet.tariff
  const { totalLimitFen, items, covers } = facts
  const yearlyRate = (amountFen: number, limitFen: number): number => {
    const yearFen = multiplyRatio(amountFen, term.yearDays, term.years * term.yearDays + term.days, rounding)
    return multiplyRatio(1_000_000, yearFen, limitFen, 'halfUp')
  }
  const usual = covers.map(({ code, limitFen }) =>
    division.by === 'shares' ? (division.sharesPpm[code] ?? 0) : limitFen,
  )
  const values = items.map((item) => item.valueFen)
  const itemFen = allocate(premiumFen, someWeight(annual.itemFen, values))
  const coverFen = allocate(premiumFen, someWeight(annual.coverFen, usual))
  return {
    tariff: { id, version, hash },
    rounding,
    covers: covers.map(({ code, limitFen }, index) => {
      const share = coverFen[index] ?? 0
      return { code, limitFen, ratePpm: yearlyRate(share, limitFen), premiumFen: share }
    }),
    items: items.map(({ itemNo }, index) => ({ itemNo, premiumFen: itemFen[index] ?? 0 })),
    premiumFen,
    ratePpm: yearlyRate(premiumFen, totalLimitFen),
    steps: worksheet.steps,
  }
}

/** The weights, or others where limits are so small that all rounded to nothing. */
const someWeight = (weights: readonly number[], others: readonly number[]): readonly number[] =>
  weights.some((weight) => weight > 0) ? weights : others
