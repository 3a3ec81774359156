import type { Refusal } from '../../../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import type { AgreedRateAdjustment } from './rating.ts'
import type { Tariff } from './tariff.ts'

/**
 * Agreed loadings and discounts the filing does not know or not in this height, singly and all together as they are
 * applied: one upon the other.
 */
export function checkRateAdjustments(
  { adjustments, superseded }: Pick<Tariff, 'adjustments' | 'superseded'>,
  agreed: readonly AgreedRateAdjustment[],
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
  const total = superseded ? agreed.reduce((sum, { ratePpm }) => sum + ratePpm, 0) : compoundPpm(agreed)
  return [...refusals, ...outside('rating.adjustments-out-of-bounds', 'adjustments', total, adjustments)]
}

/** What loadings and discounts come to, each on the amount after those before it; rounded away from zero. */
export function compoundPpm(agreed: readonly AgreedRateAdjustment[]): number {
  const million = 1_000_000n
  const product = agreed.reduce((factor, { ratePpm }) => factor * (million + BigInt(ratePpm)), 1n)
  const change = product - million ** BigInt(agreed.length)
  const unit = million ** BigInt(Math.max(0, agreed.length - 1))
  const [whole, rest] = [change / unit, change % unit]
  return Number(rest === 0n ? whole : whole + (change > 0n ? 1n : -1n))
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
