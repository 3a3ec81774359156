import type { EntryFacts, UnitOfSupport } from './entry.ts'
import { type MeasuredIndicator, type ThresholdMatch, thresholdMatch } from './matchReport.ts'
import type { EntryPair } from './pairEntries.ts'

/** What a new edition means for an item that names an entry of an older one, the worst first. */
export const EDITION_EFFECTS = ['entryGone', 'unitChanged', 'thresholdUnmet', 'fine'] as const
export type EditionEffect = (typeof EDITION_EFFECTS)[number]

/** An item as declared in a submission that is still open. */
export interface DeclaredItem {
  readonly name: string | null
  readonly catalogueEntryId: string | null
  readonly unitOfSupport: UnitOfSupport | null
  readonly indicators: readonly MeasuredIndicator[]
}

export interface ItemEffect {
  readonly itemNo: number
  readonly name: string | null
  readonly entryId: string
  /** The code of the same product in the new edition; null when it is gone. */
  readonly newCode: string | null
  readonly effect: EditionEffect
  /** Unit of support the new edition asks for, where it is another. */
  readonly newUnit: UnitOfSupport | null
  /** Thresholds of the new edition the item does not reach, other than those it failed before. */
  readonly unmet: readonly ThresholdMatch[]
}

/** The effect of the worst-hit item; an item the edition does not concern counts as fine. */
export const worstEffect = (effects: readonly Pick<ItemEffect, 'effect'>[]): EditionEffect =>
  EDITION_EFFECTS.find((effect) => effects.some((each) => each.effect === effect)) ?? 'fine'

/** What becomes of an item when the later edition holds, given the entry it names and that entry's successor. */
export function determineItemEffect(
  itemNo: number,
  item: DeclaredItem & { readonly catalogueEntryId: string },
  { earlier, later }: EntryPair & { readonly earlier: EntryFacts },
): ItemEffect {
  const shown = { itemNo, name: item.name, entryId: item.catalogueEntryId }
  if (!later) return { ...shown, newCode: null, effect: 'entryGone', newUnit: null, unmet: [] }
  const newUnit = later.unitOfSupport === earlier.unitOfSupport ? null : later.unitOfSupport
  const failedBefore = new Set(unmetOf(earlier, item).map(boundOf))
  const unmet = unmetOf(later, item).filter((match) => !failedBefore.has(boundOf(match)))
  const effect = newUnit ? 'unitChanged' : unmet.length > 0 ? 'thresholdUnmet' : 'fine'
  return { ...shown, newCode: later.code, effect, newUnit, unmet }
}

const unmetOf = ({ thresholds }: EntryFacts, { indicators }: DeclaredItem): ThresholdMatch[] =>
  thresholds.map((threshold) => thresholdMatch(threshold, indicators)).filter(({ met }) => !met)

/** An indicator may have two bounds; failing one is not failing the other. */
const boundOf = ({ threshold: { code, operator } }: ThresholdMatch): string => `${code}${operator}`
