import { identityKey } from '../../../../../config/identity/index.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import { type EntryFacts, entryIdOf } from './entry.ts'
import { type Continuation, decideLineages, type EditionOfKinds, type NewEdition } from './lineage.ts'

/** An entry paired with nothing, and the removed entries whose goods it may be under another name and number. */
export interface LikelyContinuation {
  readonly code: string
  readonly name: string
  /** The likeliest first. */
  readonly candidates: readonly { readonly code: string; readonly name: string }[]
}

/** From where names of one category, and names of different ones, are similar enough to be asked about. */
const SIMILAR = { sameCategory: 0.4, otherCategory: 0.6 }
const MOST_CANDIDATES = 5

/**
 * Entries paired with none that could be goods the replaced edition had, renamed and renumbered at once, so that no comparison pairs
 * them: their names are similar, or within one category they are measured by the same indicators. Only a person knows;
 * unless one is asked, such an entry would begin a new kind of goods, insured again and first anew.
 */
export function likelyContinuations(
  edition: NewEdition,
  published: readonly EditionOfKinds[],
): readonly LikelyContinuation[] {
  const decided = decideLineages(edition, published)
  if (!decided.ok) return []
  const lineages = decided.value
  const replaced = published
    .filter(({ validFrom }) => validFrom < edition.validFrom)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]
  const continued = new Set(lineages.values())
  const removed = replaced?.entries.filter(({ lineage }) => !continued.has(lineage)) ?? []
  const added = edition.entries.filter(({ code }) => lineages.get(code) === entryIdOf(edition._id, code))
  return added.flatMap((entry) => {
    const candidates = removed
      .map((each) => ({ each, likeness: likeness(entry, each) }))
      .filter(({ likeness: found }) => found > 0)
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, MOST_CANDIDATES)
      .map(({ each: { code, name } }) => ({ code, name }))
    return candidates.length > 0 ? [{ code: entry.code, name: entry.name, candidates }] : []
  })
}

/** A refusal of every such entry of which whoever publishes has not said what it continues, or that it begins a kind. */
export const undecidedContinuations = (
  edition: NewEdition,
  published: readonly EditionOfKinds[],
  said: readonly Continuation[],
): Refusal<CatalogueRefusalCode>[] =>
  likelyContinuations(edition, published)
    .filter(({ code }) => !said.some((each) => each.code === code))
    .map(({ code, candidates }) => ({
      code: 'catalogue.continuation-undecided',
      field: 'continuations',
      value: code,
      threshold: candidates.map((each) => each.code).join(', '),
    }))

/** Between 0, nothing in common, and 2: the same name measured by the same indicators. */
function likeness(one: EntryFacts, other: EntryFacts): number {
  const names = similarity(pairsOf(identityKey(one.name)), pairsOf(identityKey(other.name)))
  if (one.category !== other.category) return names >= SIMILAR.otherCategory ? names : 0
  const indicators = similarity(indicatorsOf(one), indicatorsOf(other))
  return names >= SIMILAR.sameCategory || indicators === 1 ? names + indicators : 0
}

const indicatorsOf = ({ thresholds }: EntryFacts): ReadonlySet<string> => new Set(thresholds.map(({ code }) => code))

/** Pairs of neighbouring characters. */
const pairsOf = (text: string): ReadonlySet<string> => {
  const characters = Array.from(text)
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** Sørensen–Dice coefficient: how much of two sets is common; nothing where one of them is empty. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((each) => other.has(each)).length
  return one.size === 0 || other.size === 0 ? 0 : (2 * common) / (one.size + other.size)
}
