import { follows, type Period } from '../../kernel/period.ts'
import type { InsuredItem } from '../../underwriting/domain/insuredItem.ts'
import { serialKey } from '../../underwriting/domain/serialKey.ts'
import { currentVersion, type Policy } from './policy.ts'

/**
 * In which uninterrupted year of insurance a policy is: one more than the policy it renews when it begins on the day
 * that one ends and covers no machine that one did not; else it begins anew with 1.
 */
export function determineContinuousYears(
  renewed: Pick<Policy, 'versions' | 'continuousYears'> | null,
  { period, items }: { readonly period: Period; readonly items: readonly InsuredItem[] },
): number {
  if (!renewed) return 1
  const before = currentVersion(renewed)
  const insuredBefore = new Set(before.items.map(serialKey))
  const continued = follows(period, before.period) && items.every((item) => insuredBefore.has(serialKey(item)))
  return continued ? renewed.continuousYears + 1 : 1
}
