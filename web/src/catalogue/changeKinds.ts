import type { EntryDifferenceView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'

/** What a difference between editions can be filtered by. */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'codeMoved',
  'renamed',
  'categoryChanged',
  'unitChanged',
  'thresholdRaised',
  'thresholdLowered',
  'thresholdAdded',
  'thresholdRemoved',
  'thresholdRestated',
] as const

/** The differences of one kind whose code begins with, or whose name contains, what was typed; empty texts keep all. */
export function shownChanges(
  differences: readonly EntryDifferenceView[],
  kind: string,
  search: string,
): readonly EntryDifferenceView[] {
  return differences.filter(
    ({ standing, changes, code, name }) =>
      (kind === '' || standing === kind || changes.some((change) => change.kind === kind)) &&
      (search === '' || code.startsWith(search) || name.includes(search)),
  )
}
