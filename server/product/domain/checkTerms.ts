import { addMonths } from '../../kernel/civilDate.ts'
import { multiplyPpm, sumFen } from '../../kernel/money.ts'
import { daysIn } from '../../kernel/period.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { isEffective } from './effective.ts'
import type { Bounded, Product, ProductCover } from './product.ts'
import type { RatingCover, RatingFacts } from './rating.ts'

type TermsRefusal = Refusal<ProductRefusalCode>

/** Every term that is outside of what the product was filed for; empty when the product can be sold on these terms. */
export const checkTerms = (product: Product, facts: RatingFacts): TermsRefusal[] => [
  ...checkPeriod(product, facts),
  ...checkTotalLimit(product, facts),
  ...product.covers.flatMap((cover) => checkCover(product, cover, facts)),
]

/** Least total limit: each item's value times 1, or times 2 for a key component in its first year. */
export function requiredLimitFen({ limits }: Product, { items }: Pick<RatingFacts, 'items'>): number {
  const multiple = (firstYear: boolean) => (firstYear ? limits.firstYearValuePpm : limits.valuePpm).value
  return sumFen(items.map(({ valueFen, firstYear }) => multiplyPpm(valueFen, multiple(firstYear), 'up')))
}

function checkPeriod(product: Product, { period }: RatingFacts): TermsRefusal[] {
  const refusals: TermsRefusal[] = []
  const { effective, filingNo } = product
  if (!isEffective(effective, period.from)) {
    const threshold = period.from < effective.from ? effective.from : (effective.to ?? '')
    const field = 'period.from'
    refusals.push({
      code: 'product.not-effective',
      field,
      value: period.from,
      threshold,
      unit: 'date',
      reference: filingNo,
    })
  }
  const { maximumMonths, minimumDays } = product.period
  const latest = addMonths(period.from, maximumMonths.value)
  const field = 'period.to'
  if (period.to > latest) {
    const reference = maximumMonths.reference
    refusals.push({
      code: 'product.period-too-long',
      field,
      value: period.to,
      threshold: latest,
      unit: 'date',
      reference,
    })
  }
  const days = daysIn(period)
  if (days < minimumDays.value) {
    const { value: threshold, reference } = minimumDays
    refusals.push({ code: 'product.period-too-short', field, value: days, threshold, unit: 'days', reference })
  }
  return refusals
}

function checkTotalLimit(product: Product, facts: RatingFacts): TermsRefusal[] {
  const threshold = requiredLimitFen(product, facts)
  const value = facts.totalLimitFen
  if (value >= threshold) return []
  const { valuePpm, firstYearValuePpm } = product.limits
  const { reference } = facts.items.some((item) => item.firstYear) ? firstYearValuePpm : valuePpm
  return [{ code: 'product.limit-below-value', field: 'totalLimitFen', value, threshold, unit: 'fen', reference }]
}

function checkCover(product: Product, filed: ProductCover, facts: RatingFacts): TermsRefusal[] {
  const reference = product.filingNo
  const indexes = facts.covers.flatMap((cover, index) => (cover.code === filed.code ? [index] : []))
  if (indexes.length === 0) return [{ code: 'product.cover-missing', field: 'covers', value: filed.code, reference }]
  return indexes.flatMap((index, occurrence) => {
    const cover = facts.covers[index] as RatingCover
    const field = `covers.${index}`
    if (occurrence > 0) return [{ code: 'product.cover-repeated', field, value: filed.code, reference }]
    return checkCoverTerms(filed, cover, facts.totalLimitFen, field).map((refusal) => ({ ...refusal, reference }))
  })
}

function checkCoverTerms(
  filed: ProductCover,
  cover: RatingCover,
  totalLimitFen: number,
  field: string,
): TermsRefusal[] {
  const refusals: TermsRefusal[] = []
  if (cover.limitFen > totalLimitFen) {
    const code = 'product.cover-limit-above-total'
    refusals.push({ code, field: `${field}.limitFen`, value: cover.limitFen, threshold: totalLimitFen, unit: 'fen' })
  }
  const perOccurrence = {
    min: multiplyPpm(cover.limitFen, filed.perOccurrencePpm.min, 'up'),
    max: multiplyPpm(cover.limitFen, filed.perOccurrencePpm.max, 'down'),
  }
  const check = (
    code: ProductRefusalCode,
    name: 'perOccurrenceLimitFen' | 'deductibleFen' | 'deductiblePpm' | 'copayPpm',
    { min, max }: Pick<Bounded, 'min' | 'max'>,
  ) => {
    const value = cover[name]
    if (value >= min && value <= max) return
    const unit = name.endsWith('Fen') ? 'fen' : 'ppm'
    refusals.push({ code, field: `${field}.${name}`, value, threshold: value < min ? min : max, unit })
  }
  check('product.per-occurrence-limit-out-of-bounds', 'perOccurrenceLimitFen', perOccurrence)
  check('product.deductible-out-of-bounds', 'deductibleFen', filed.deductibleFen)
  check('product.deductible-share-out-of-bounds', 'deductiblePpm', filed.deductiblePpm)
  check('product.copay-out-of-bounds', 'copayPpm', filed.copayPpm)
  return refusals
}
