import type { Threshold } from './threshold.ts'

/**
 * A threshold that is different. Raised is what asks more of the product: a higher minimum or a lower maximum. Restated is
 * what cannot be compared: another unit, another operator, or another exact value.
 */
export type ThresholdChange =
  | { readonly kind: 'thresholdAdded'; readonly after: Threshold }
  | { readonly kind: 'thresholdRemoved'; readonly before: Threshold }
  | {
      readonly kind: 'thresholdRaised' | 'thresholdLowered' | 'thresholdRestated'
      readonly before: Threshold
      readonly after: Threshold
    }

/** What is different between two lists of thresholds, in the order of the later list, then what it no longer has. */
export function thresholdChanges(before: readonly Threshold[], after: readonly Threshold[]): ThresholdChange[] {
  const left = [...before]
  const take = (suits: (threshold: Threshold) => boolean): Threshold | undefined => {
    const index = left.findIndex(suits)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const matched = after.map((next) => ({
    next,
    was: take(({ code, operator }) => code === next.code && operator === next.operator),
  }))
  const changes = matched.flatMap(({ next, was }): ThresholdChange[] => {
    const previous = was ?? take(({ code }) => code === next.code)
    return previous ? comparison(previous, next) : [{ kind: 'thresholdAdded', after: next }]
  })
  return [...changes, ...left.map((threshold): ThresholdChange => ({ kind: 'thresholdRemoved', before: threshold }))]
}

function comparison(before: Threshold, after: Threshold): ThresholdChange[] {
  if (before.operator !== after.operator || before.unit !== after.unit || before.operator === '=')
    return same(before, after) ? [] : [{ kind: 'thresholdRestated', before, after }]
  if (before.value === after.value) return []
  const raised = before.operator === '>=' ? after.value > before.value : after.value < before.value
  return [{ kind: raised ? 'thresholdRaised' : 'thresholdLowered', before, after }]
}

const same = (a: Threshold, b: Threshold): boolean =>
  a.operator === b.operator && a.unit === b.unit && a.value === b.value
