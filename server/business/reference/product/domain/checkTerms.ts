import { endOfMonths } from '../../../../kernel/civilDate.ts'
import { multiplyPpm, sumFen } from '../../../../kernel/money.ts'
import { daysIn } from '../../../../kernel/period.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { isEffective } from './effective.ts'
import type { Bounded, LimitRule, Product, ProductCover } from './product.ts'
import type { RatingCover, RatingFacts, RatingItem } from './rating.ts'

type TermsRefusal = Refusal<ProductRefusalCode>

/** Every term that is outside of what the product was filed for; empty when the product can be sold on these terms. */
export const checkTerms = (product: Product, facts: RatingFacts): TermsRefusal[] => [
  ...checkPeriod(product, facts),
  ...checkTotalLimit(product, facts),
  ...checkUnknownCovers(product, facts),
  ...product.covers.flatMap((cover) => checkCover(product, cover, facts)),
]

/** Least total limit: each item's value times the multiple of the first rule that fits it. */
export function requiredLimitFen({ limits }: Product, { items }: Pick<RatingFacts, 'items'>): number {
  return sumFen(
    items.map((item) => multiplyPpm(item.valueFen, limitRuleOf(limits.minimum, item)?.multiplePpm.value ?? 0, 'up')),
  )
}

/** The rule of the least limit that an item falls under. */
const limitRuleOf = (rules: readonly LimitRule[], item: RatingItem): LimitRule | undefined =>
  rules.find(({ when }) => when === undefined || item[when.field] === when.is)

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
  const latest = endOfMonths(period.from, maximumMonths.value)
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
  const field = 'totalLimitFen'
  const value = facts.totalLimitFen
  const least = requiredLimitFen(product, facts)
  if (value < least) {
    // The strictest rule that applies to an item is the one to read.
    const [rule] = facts.items
      .flatMap((item) => limitRuleOf(product.limits.minimum, item) ?? [])
      .toSorted((a, b) => b.multiplePpm.value - a.multiplePpm.value)
    const reference = rule?.multiplePpm.reference ?? product.filingNo
    return [{ code: 'product.limit-below-value', field, value, threshold: least, unit: 'fen', reference }]
  }
  const { maximumPpm } = product.limits
  if (!maximumPpm) return []
  const most = multiplyPpm(sumFen(facts.items.map((item) => item.valueFen)), maximumPpm.value, 'down')
  if (value <= most) return []
  const { reference } = maximumPpm
  return [{ code: 'product.limit-above-value', field, value, threshold: most, unit: 'fen', reference }]
}

function checkUnknownCovers({ covers: filed, filingNo: reference }: Product, { covers }: RatingFacts): TermsRefusal[] {
  return covers.flatMap(({ code }, index): TermsRefusal[] => {
    if (filed.some((cover) => cover.code === code)) return []
    return [{ code: 'product.cover-unknown', field: `covers.${index}.code`, value: code, reference }]
  })
}

function checkCover(product: Product, filed: ProductCover, facts: RatingFacts): TermsRefusal[] {
  const reference = product.filingNo
  const indexes = facts.covers.flatMap((cover, index) => (cover.code === filed.code ? [index] : []))
  if (indexes.length === 0)
    return filed.required ? [{ code: 'product.cover-missing', field: 'covers', value: filed.code, reference }] : []
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
