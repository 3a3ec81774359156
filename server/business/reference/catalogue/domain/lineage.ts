import { accepted, acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import type { PublishedEdition } from './editionLine.ts'
import { type EntryFacts, entryIdOf } from './entry.ts'
import { pairEntries } from './pairEntries.ts'

/** An entry whose kind of goods is decided. */
export type EntryOfKind = EntryFacts & { readonly lineage: string }

/** A published edition with its entries. */
export type EditionOfKinds = Pick<PublishedEdition, '_id' | 'validFrom'> & { readonly entries: readonly EntryOfKind[] }

/** What whoever publishes says of an entry: the entry of the replaced edition that it continues, or null: a new kind. */
export interface Continuation {
  readonly code: string
  readonly of: string | null
}

/** An edition whose entries get their kinds. */
export interface NewEdition {
  readonly _id: string
  readonly validFrom: string
  readonly entries: readonly EntryFacts[]
}

/**
 * The kind of goods of each entry of an edition, by code. An entry that the comparison of editions pairs with one of
 * another edition is the same kind, whatever it is called now: the editions before it are asked first, the nearest first,
 * then the later ones, for an edition may be entered afterwards. What is paired with nothing begins a kind. Where the
 * publisher says otherwise, that holds; refuses codes that neither edition has, and one kind given to two entries.
 */
export function decideLineages(
  edition: NewEdition,
  published: readonly EditionOfKinds[],
  continuations: readonly Continuation[] = [],
): Decision<ReadonlyMap<string, string>, CatalogueRefusalCode> {
  const earlier = published
    .filter(({ validFrom }) => validFrom <= edition.validFrom)
    .toSorted(byDay)
    .toReversed()
  const later = published.filter(({ validFrom }) => validFrom > edition.validFrom).toSorted(byDay)
  const said = saidLineages(edition, earlier[0]?.entries ?? [], continuations)
  if (!said.ok) return said
  const lineages = new Map(said.value)
  for (const { entries } of [...earlier, ...later]) {
    const taken = new Set(lineages.values())
    const pairs = pairEntries(
      entries.filter(({ lineage }) => !taken.has(lineage)),
      edition.entries.filter(({ code }) => !lineages.has(code)),
    )
    for (const pair of pairs) if (pair.earlier && pair.later) lineages.set(pair.later.code, pair.earlier.lineage)
  }
  for (const { code } of edition.entries) if (!lineages.has(code)) lineages.set(code, entryIdOf(edition._id, code))
  return accepted(lineages)
}

function saidLineages(
  { _id, entries }: NewEdition,
  replaced: readonly EntryOfKind[],
  continuations: readonly Continuation[],
): Decision<ReadonlyMap<string, string>, CatalogueRefusalCode> {
  const lineages = new Map<string, string>()
  const refusals = continuations.flatMap(({ code, of }, index): Refusal<CatalogueRefusalCode>[] => {
    const field = `continuations.${index}`
    if (!entries.some((entry) => entry.code === code))
      return [{ code: 'catalogue.no-such-entry', field: `${field}.code`, value: code }]
    const continued = replaced.find((entry) => entry.code === of)
    if (of !== null && !continued) return [{ code: 'catalogue.no-such-entry', field: `${field}.of`, value: of }]
    const lineage = continued?.lineage ?? entryIdOf(_id, code)
    if ([...lineages.values()].includes(lineage))
      return [{ code: 'catalogue.continued-twice', field: `${field}.of`, value: of ?? code }]
    lineages.set(code, lineage)
    return []
  })
  return acceptedUnless(refusals, lineages)
}

const byDay = (a: EditionOfKinds, b: EditionOfKinds): number => (a.validFrom < b.validFrom ? -1 : 1)
