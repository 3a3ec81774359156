import { allocate } from '../../kernel/allocate.ts'
import { multiplyPpm, multiplyRatio, sumFen } from '../../kernel/money.ts'
import { accepted, type Decision, refused } from '../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { checkRating } from './checkRating.ts'
import type { Rating, RatingFacts } from './rating.ts'
import { type Scope, scopeOf, withCover, withItem } from './ratingScope.ts'
import { type Tariff, tableOf } from './tariff.ts'
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
  const annual = tariff.covers.by === 'shares' ? rateShares(worksheet, scope) : rateOwnLimits(worksheet, scope)
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

/** Annual premium by item and by cover; the covers' sum is the annual premium. */
interface Annual {
  readonly itemFen: readonly number[]
  readonly coverFen: readonly number[]
}

/** The whole is rated once, then divided over the covers by their shares. */
function rateShares(worksheet: Worksheet, scope: Scope): Annual {
  const { covers: division } = worksheet.tariff
  if (division.by !== 'shares') throw new Error('a tariff without shares')
  const itemFen = rateItems(worksheet, scope, scope.facts.totalLimitFen)
  const technicalFen = rateWhole(worksheet, scope, sumFen(itemFen))
  const codes = Object.keys(division.sharesPpm)
  const shares = allocate(technicalFen, Object.values(division.sharesPpm))
  const coverFen = scope.facts.covers.map((cover, index) => {
    const { code } = cover
    const shareFen = shares[codes.indexOf(code)] ?? 0
    const ownFen = worksheet.record('coverShare', technicalFen, shareFen, division.reference, code)
    const limitedFen = scaleToLimit(worksheet, scope, ownFen, index, division.reference)
    return rateCover(worksheet, withCover(scope, cover, index), limitedFen)
  })
  return { itemFen, coverFen }
}

/** A cover with less than the total limit costs its part. */
function scaleToLimit(
  worksheet: Worksheet,
  { facts }: Scope,
  amountFen: number,
  index: number,
  reference: string,
): number {
  const { code = '', limitFen = 0 } = facts.covers[index] ?? {}
  if (limitFen >= facts.totalLimitFen) return amountFen
  const scaledFen = multiplyRatio(amountFen, limitFen, facts.totalLimitFen, worksheet.tariff.rounding)
  return worksheet.record('coverLimit', amountFen, scaledFen, reference, `${code} ${limitFen}/${facts.totalLimitFen}`)
}

/** Each cover is rated by itself on its own limit. */
function rateOwnLimits(worksheet: Worksheet, scope: Scope): Annual {
  const lines = scope.facts.covers.map((cover, index) => {
    const own = withCover(scope, cover, index)
    const itemFen = rateItems(worksheet, own, cover.limitFen)
    return { itemFen, coverFen: rateCover(worksheet, own, rateWhole(worksheet, own, sumFen(itemFen))) }
  })
  return {
    itemFen: scope.facts.items.map((_, index) => sumFen(lines.map(({ itemFen }) => itemFen[index] ?? 0))),
    coverFen: lines.map(({ coverFen }) => coverFen),
  }
}

/** Annual premium of each item on its share of the limit. */
function rateItems(worksheet: Worksheet, scope: Scope, limitFen: number): number[] {
  const { tariff } = worksheet
  const { reference } = tableOf(tariff, tariff.steps.base)
  const { items } = scope.facts
  const limits = allocate(
    limitFen,
    items.map((item) => item.valueFen),
  )
  return items.map((item, index) => {
    const own = withItem(scope, item, index)
    const note = noteOf(own)
    const itemLimitFen = worksheet.record('itemLimit', item.valueFen, limits[index] ?? 0, reference, note)
    const baseFen = worksheet.table(tariff.steps.base, itemLimitFen, own, note, 'baseRate')
    return tariff.steps.item.reduce((amountFen, code) => worksheet.table(code, amountFen, own, note), baseFen)
  })
}

/** Factors that depend on the risk as a whole, then what was agreed for it. */
function rateWhole(worksheet: Worksheet, scope: Scope, itemsFen: number): number {
  const { tariff } = worksheet
  const note = scope.cover?.cover.code
  const { reference } = tableOf(tariff, tariff.steps.base)
  const basisFen = scope.cover?.cover.limitFen ?? scope.facts.totalLimitFen
  const totalFen = worksheet.record('itemsTotal', basisFen, itemsFen, reference, note)
  const ratedFen = tariff.steps.whole.reduce(
    (amountFen, code) => worksheet.table(code, amountFen, scope, note),
    totalFen,
  )
  return (scope.facts.adjustments ?? []).reduce((amountFen, { code, ratePpm }) => {
    const rule = tariff.adjustments?.rules.find((candidate) => candidate.code === code)
    return worksheet.factor('adjustment', amountFen, 1_000_000 + ratePpm, rule?.reference ?? '', code)
  }, ratedFen)
}

/** Factors of one cover's own terms. */
const rateCover = (worksheet: Worksheet, scope: Scope, coverFen: number): number =>
  worksheet.tariff.steps.cover.reduce(
    (amountFen, code) => worksheet.table(code, amountFen, scope, scope.cover?.cover.code),
    coverFen,
  )

/** From the annual premium to the one charged: lowest filed rate, days of cover, minimum premium. */
function charge(worksheet: Worksheet, scope: Scope, annualFen: number): number {
  const { totalRate, minimumPremium, covers, rounding } = worksheet.tariff
  const { totalLimitFen } = scope.facts
  let amountFen = worksheet.record('coversTotal', totalLimitFen, annualFen, covers.reference)
  if (totalRate && amountFen < multiplyPpm(totalLimitFen, totalRate.minPpm, rounding)) {
    amountFen = worksheet.factor('rateFloor', totalLimitFen, totalRate.minPpm, totalRate.reference)
  }
  amountFen = chargeDays(worksheet, scope, amountFen)
  if (amountFen < minimumPremium.amountFen) {
    const { reference, amountFen: minimumFen } = minimumPremium
    amountFen = worksheet.record('minimumPremium', amountFen, minimumFen, reference)
  }
  return amountFen
}

/** Cover shorter than a year by its days or by the short-period table, longer than a year by its days. */
function chargeDays(worksheet: Worksheet, scope: Scope, annualFen: number): number {
  const { period: rule, rounding } = worksheet.tariff
  const { days, yearDays } = scope
  if (days === yearDays) return annualFen
  if (days < yearDays && rule.table !== undefined)
    return worksheet.table(rule.table, annualFen, scope, `${days}`, 'shortPeriod')
  const step = days < yearDays ? 'shortPeriod' : 'longPeriod'
  const chargedFen = multiplyRatio(annualFen, days, yearDays, rounding)
  return worksheet.record(step, annualFen, chargedFen, rule.reference, `${days}/${yearDays}`)
}

/** Splits the premium over items and over covers, each summing to it, and states the full-year rates. */
function distribute(
  worksheet: Worksheet,
  { facts, days, yearDays }: Scope,
  premiumFen: number,
  annual: Annual,
): Rating {
  const { id, version, hash, rounding, covers: division } = worksheet.tariff
  const { totalLimitFen, items, covers } = facts
  const yearlyRate = (amountFen: number, limitFen: number): number => {
    const yearFen = multiplyRatio(amountFen, yearDays, days, rounding)
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

/** Which item, and under which cover, a step is about. */
const noteOf = ({ item, cover }: Scope): string =>
  [cover?.cover.code, `#${item?.item.itemNo}`].filter(Boolean).join(' ')
