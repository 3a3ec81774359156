import type { EntryFacts, UnitOfSupport } from './entry.ts'
import { type EntryPair, pairEntries } from './pairEntries.ts'
import type { Threshold } from './threshold.ts'
import { type ThresholdChange, thresholdChanges } from './thresholdChanges.ts'

/** One thing that is different about an entry both editions have. */
export type EntryChange =
  | { readonly kind: 'codeMoved' | 'renamed' | 'categoryChanged'; readonly before: string; readonly after: string }
  | { readonly kind: 'unitChanged'; readonly before: UnitOfSupport; readonly after: UnitOfSupport }
  | ThresholdChange

export const ENTRY_STANDINGS = ['added', 'removed', 'changed'] as const
export type EntryStanding = (typeof ENTRY_STANDINGS)[number]

/** What became of one entry from the earlier edition to the later. */
export interface EntryDifference {
  readonly standing: EntryStanding
  /** As in the later edition; of a removed entry, as in the earlier. */
  readonly code: string
  readonly category: string
  readonly name: string
  readonly unitOfSupport: UnitOfSupport
  readonly thresholds: readonly Threshold[]
  /** What is different; empty for an added or a removed entry. */
  readonly changes: readonly EntryChange[]
}

export interface EditionChanges {
  readonly counts: Readonly<Record<EntryStanding | 'unchanged', number>>
  /** In the order of the later edition, then what it no longer has in the order of the earlier. */
  readonly differences: readonly EntryDifference[]
}

/** What changed from one edition of a catalogue to a later one, entry by entry. */
export function determineEditionChanges(earlier: readonly EntryFacts[], later: readonly EntryFacts[]): EditionChanges {
  const pairs = pairEntries(earlier, later)
  const differences = pairs.flatMap(differenceOf)
  const count = (standing: EntryStanding) => differences.filter((each) => each.standing === standing).length
  const counts = { added: count('added'), removed: count('removed'), changed: count('changed') }
  return { counts: { ...counts, unchanged: pairs.length - differences.length }, differences }
}

function differenceOf({ earlier, later }: EntryPair): EntryDifference[] {
  if (!earlier) return later ? [difference('added', later, [])] : []
  if (!later) return [difference('removed', earlier, [])]
  const changes = entryChanges(earlier, later)
  return changes.length > 0 ? [difference('changed', later, changes)] : []
}

const difference = (
  standing: EntryStanding,
  { code, category, name, unitOfSupport, thresholds }: EntryFacts,
  changes: readonly EntryChange[],
): EntryDifference => ({ standing, code, category, name, unitOfSupport, thresholds, changes })

function entryChanges(before: EntryFacts, after: EntryFacts): EntryChange[] {
  const changes: EntryChange[] = []
  const compare = (kind: 'codeMoved' | 'renamed' | 'categoryChanged', was: string, is: string) => {
    if (was !== is) changes.push({ kind, before: was, after: is })
  }
  compare('codeMoved', before.code, after.code)
  compare('renamed', before.name, after.name)
  compare('categoryChanged', before.category, after.category)
  if (before.unitOfSupport !== after.unitOfSupport)
    changes.push({ kind: 'unitChanged', before: before.unitOfSupport, after: after.unitOfSupport })
  return [...changes, ...thresholdChanges(before.thresholds, after.thresholds)]
}
