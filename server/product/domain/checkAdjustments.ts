import type { Refusal } from '../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import type { AgreedAdjustment } from './rating.ts'
import type { Tariff } from './tariff.ts'

/** Agreed loadings and discounts the filing does not know or not in this height, singly and all together. */
export function checkAdjustments(
  { adjustments }: Pick<Tariff, 'adjustments'>,
  agreed: readonly AgreedAdjustment[],
): Refusal<ProductRefusalCode>[] {
  const refusals = agreed.flatMap(({ code, ratePpm }, index): Refusal<ProductRefusalCode>[] => {
    const field = `adjustments.${index}`
    const rule = adjustments?.rules.find((candidate) => candidate.code === code)
    if (!rule) return [{ code: 'rating.adjustment-unknown', field, value: code }]
    if (agreed.findIndex((other) => other.code === code) < index)
      return [{ code: 'rating.adjustment-repeated', field, value: code, reference: rule.reference }]
    return outside('rating.adjustment-out-of-bounds', `${field}.ratePpm`, ratePpm, rule)
  })
  if (!adjustments || agreed.length === 0) return refusals
  const total = agreed.reduce((sum, { ratePpm }) => sum + ratePpm, 0)
  return [...refusals, ...outside('rating.adjustments-out-of-bounds', 'adjustments', total, adjustments)]
}

function outside(
  code: ProductRefusalCode,
  field: string,
  value: number,
  { minPpm, maxPpm, reference }: { readonly minPpm: number; readonly maxPpm: number; readonly reference: string },
): Refusal<ProductRefusalCode>[] {
  if (value >= minPpm && value <= maxPpm) return []
  return [{ code, field, value, threshold: value < minPpm ? minPpm : maxPpm, unit: 'ppm', reference }]
}
