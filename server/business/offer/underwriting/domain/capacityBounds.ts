import type { AccumulationFigures } from './ruleFacts.ts'
import { forbiddingFindings, type RuleFinding } from './rules.ts'

/** More than any sum of limits there is. */
const BEYOND = Number.MAX_SAFE_INTEGER

/** A key of an accumulation as findings name it. */
export const accumulationKey = ({ dimension, key }: Pick<AccumulationFigures, 'dimension' | 'key'>): string =>
  `${dimension}:${key}`

/**
 * The accumulations whose sum some rule bounds, and the least sum above which one forbids the case; null where the rule
 * does not say it by a figure. Rules say so by what they find once every sum is beyond measure.
 */
export function capacityBounds<F extends AccumulationFigures>(
  accumulations: readonly F[],
  findingsOf: (accumulations: readonly F[]) => readonly RuleFinding[],
): ReadonlyMap<string, number | null> {
  const beyond = accumulations.map((figures) => ({ ...figures, withCaseFen: BEYOND }))
  const bounds = new Map<string, number | null>()
  for (const { subject, comparisons } of forbiddingFindings(findingsOf(beyond))) {
    if (subject?.kind !== 'accumulation') continue
    const thresholds = comparisons.map(({ fact, threshold }) => (fact === SUM ? threshold : null))
    const known = thresholds.filter((threshold) => typeof threshold === 'number')
    const before = bounds.get(subject.key)
    const least = known.length > 0 && before !== null ? Math.min(...known, before ?? BEYOND) : null
    bounds.set(subject.key, least)
  }
  return bounds
}

const SUM = 'accumulation.withCaseFen'
