import { allocate } from '../../kernel/allocate.ts'
import { addYears } from '../../kernel/civilDate.ts'
import { multiplyPpm, multiplyRatio, sumFen } from '../../kernel/money.ts'
import { daysIn } from '../../kernel/period.ts'
import { accepted, type Decision, refused } from '../../kernel/refusal.ts'
import type { Step } from '../../kernel/step.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { checkRating, limitToValuePpm } from './checkRating.ts'
import type { Rating, RatingFacts, RatingStep } from './rating.ts'
import { findFactor, type Tariff } from './tariff.ts'

/**
 * The premium in fen under one tariff, step by step: base rate and maturity per item, factors of the whole, division
 * into covers with their own terms, filed bounds, days, minimum. Each step rounds once. Refuses with every failed
 * condition, and when the annual rate ends above the highest filed one.
 */
export function calculatePremium(tariff: Tariff, facts: RatingFacts): Decision<Rating, ProductRefusalCode> {
  const refusals = checkRating(tariff, facts)
  if (refusals.length > 0) return refused(...refusals)

  const worksheet = new Worksheet(tariff)
  const itemFen = rateItems(worksheet, facts)
  const technicalFen = rateWhole(worksheet, facts, sumFen(itemFen))
  const coverFen = rateCovers(worksheet, facts, technicalFen)
  const annualFen = sumFen(coverFen)

  const { maxPpm, reference } = tariff.totalRate
  if (annualFen > multiplyPpm(facts.totalLimitFen, maxPpm, tariff.rounding)) {
    const value = multiplyRatio(1_000_000, annualFen, facts.totalLimitFen, 'up')
    return refused({ code: 'rating.rate-above-bound', value, threshold: maxPpm, unit: 'ppm', reference })
  }
  const premiumFen = charge(worksheet, facts, annualFen)
  return accepted(distribute(worksheet, facts, premiumFen, itemFen, coverFen))
}

/** Collects the steps of one rating; each method is one step with one rounding. */
class Worksheet {
  readonly tariff: Tariff
  readonly steps: Step[] = []

  constructor(tariff: Tariff) {
    this.tariff = tariff
  }

  record(code: RatingStep, basisFen: number, amountFen: number, reference: string, note?: string): number {
    this.steps.push({ code, basisFen, amountFen, reference, ...(note !== undefined && { note }) })
    return amountFen
  }

  factor(code: RatingStep, basisFen: number, factorPpm: number, reference: string, note?: string): number {
    const amountFen = multiplyPpm(basisFen, factorPpm, this.tariff.rounding)
    this.steps.push({ code, basisFen, factorPpm, amountFen, reference, ...(note !== undefined && { note }) })
    return amountFen
  }
}

/** Annual premium of each item on its share of the total limit. */
function rateItems(worksheet: Worksheet, { items, totalLimitFen }: RatingFacts): number[] {
  const { baseRates, maturity } = worksheet.tariff
  const limits = allocate(
    totalLimitFen,
    items.map((item) => item.valueFen),
  )
  return items.map((item, index) => {
    const note = `#${item.itemNo}`
    const limitFen = worksheet.record('itemLimit', item.valueFen, limits[index] ?? 0, baseRates.reference, note)
    const ratePpm = baseRates.ratesPpm[item.category] ?? 0
    const baseFen = worksheet.factor('baseRate', limitFen, ratePpm, baseRates.reference, `${note} ${item.category}`)
    const factorPpm = maturity.factorsPpm[item.maturity]
    return worksheet.factor('maturity', baseFen, factorPpm, maturity.reference, `${note} ${item.maturity}`)
  })
}

/** Factors that depend on the risk as a whole. */
function rateWhole(worksheet: Worksheet, facts: RatingFacts, itemsFen: number): number {
  const { baseRates, limitToValue, batchSize, lossRatio } = worksheet.tariff
  let amountFen = worksheet.record('itemsTotal', facts.totalLimitFen, itemsFen, baseRates.reference)
  const ratio = findFactor(limitToValue, limitToValuePpm(facts)) ?? 0
  amountFen = worksheet.factor('limitToValue', amountFen, ratio, limitToValue.reference)
  const batch = findFactor(batchSize, facts.items.length) ?? 0
  amountFen = worksheet.factor('batchSize', amountFen, batch, batchSize.reference)
  const recorded = facts.makerLossRatioPpm
  const record = recorded === null ? lossRatio.noRecordPpm : (findFactor(lossRatio, recorded) ?? 0)
  return worksheet.factor('lossRatio', amountFen, record, lossRatio.reference)
}

/** Annual premium of each cover: its share, its limit, its deductible and co-payment. */
function rateCovers(worksheet: Worksheet, { covers, totalLimitFen }: RatingFacts, technicalFen: number): number[] {
  const { coverShares, deductible, copay, rounding } = worksheet.tariff
  const weights = covers.map((cover) => coverShares.sharesPpm[cover.code])
  const shares = allocate(technicalFen, weights)
  return covers.map((cover, index) => {
    const { code, limitFen } = cover
    const reference = coverShares.reference
    let amountFen = worksheet.record('coverShare', technicalFen, shares[index] ?? 0, reference, code)
    if (limitFen < totalLimitFen) {
      const scaledFen = multiplyRatio(amountFen, limitFen, totalLimitFen, rounding)
      amountFen = worksheet.record(
        'coverLimit',
        amountFen,
        scaledFen,
        reference,
        `${code} ${limitFen}/${totalLimitFen}`,
      )
    }
    const own = findFactor(deductible, cover.deductiblePpm) ?? 0
    amountFen = worksheet.factor('deductible', amountFen, own, deductible.reference, code)
    const shared = findFactor(copay, cover.copayPpm) ?? 0
    return worksheet.factor('copay', amountFen, shared, copay.reference, code)
  })
}

/** From the annual premium to the one charged: lowest filed rate, days of cover, minimum premium. */
function charge(worksheet: Worksheet, { period, totalLimitFen }: RatingFacts, annualFen: number): number {
  const { totalRate, shortPeriod, minimumPremium, coverShares, rounding } = worksheet.tariff
  let amountFen = worksheet.record('coversTotal', totalLimitFen, annualFen, coverShares.reference)
  if (amountFen < multiplyPpm(totalLimitFen, totalRate.minPpm, rounding)) {
    amountFen = worksheet.factor('rateFloor', totalLimitFen, totalRate.minPpm, totalRate.reference)
  }
  const days = daysIn(period)
  const yearDays = daysInYear(period.from)
  if (days < yearDays) {
    const shortFen = multiplyRatio(amountFen, days, yearDays, rounding)
    amountFen = worksheet.record('shortPeriod', amountFen, shortFen, shortPeriod.reference, `${days}/${yearDays}`)
  }
  if (amountFen < minimumPremium.amountFen) {
    const { reference, amountFen: minimumFen } = minimumPremium
    amountFen = worksheet.record('minimumPremium', amountFen, minimumFen, reference)
  }
  return amountFen
}

/** Splits the premium over items and over covers, each summing to it, and states the full-year rates. */
function distribute(
  worksheet: Worksheet,
  { period, totalLimitFen, items, covers }: RatingFacts,
  premiumFen: number,
  itemWeights: readonly number[],
  coverWeights: readonly number[],
): Rating {
  const { id, version, hash, rounding, coverShares } = worksheet.tariff
  const yearlyRate = (amountFen: number, limitFen: number): number => {
    const yearFen = multiplyRatio(amountFen, daysInYear(period.from), daysIn(period), rounding)
    return multiplyRatio(1_000_000, yearFen, limitFen, 'halfUp')
  }
  const values = items.map((item) => item.valueFen)
  const shares = covers.map((cover) => coverShares.sharesPpm[cover.code])
  const itemFen = allocate(premiumFen, someWeight(itemWeights, values))
  const coverFen = allocate(premiumFen, someWeight(coverWeights, shares))
  return {
    tariff: { id, version, hash },
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

/** Days of the twelve months that begin on the day: 365 or 366. */
const daysInYear = (from: string): number => daysIn({ from, to: addYears(from, 1) })
