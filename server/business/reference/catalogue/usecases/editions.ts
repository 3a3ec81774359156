import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { PLATFORM } from '../../../../../models/revisions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { findJudged, type Judging } from '../../../../platform/database/judged.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { type CatalogueEdition, EDITION_STATES, type EditionRef } from '../domain/edition.ts'
import { endOfEdition, type PublishedEdition, replacedEdition } from '../domain/editionLine.ts'
import { type CatalogueEntry, type EntryFacts, entryFacts } from '../domain/entry.ts'
import type { EditionOfKinds } from '../domain/lineage.ts'

/** How editions may be listed. */
export const editionList: ListSpec = listOf(
  {
    edition: { is: 'text', path: 'edition' },
    scheme: { is: 'text', path: 'scheme' },
    state: { is: 'choice', path: 'state', of: EDITION_STATES },
    validFrom: { is: 'day', path: 'validFrom' },
  },
  { defaultSort: '-edition', searched: true, filters: { scheme: { path: 'scheme', match: 'equals' } } },
)

/** An edition and its place in the line of published editions of its scheme. */
export interface EditionSeen extends CatalogueEdition, Stored {
  /** The edition it replaces, as in `EQ-2017`; null when it is the first. */
  readonly replaces: string | null
  /** The first day it no longer holds, because it ends or another replaces it. */
  readonly endsOn: string | null
}

/** Every published edition without its content: there is one a year and scheme at most. */
export const findPublishedEditions = (judging: Judging): Promise<readonly PublishedEdition[]> =>
  findJudged(judging, catalogueEditions, PLATFORM, {
    filter: { state: 'published' },
    projection: { scheme: 1, edition: 1, validFrom: 1, validTo: 1 },
  })

/** The other published editions of a scheme, with the kinds of goods of their entries. */
export async function findEditionsOfKinds(
  reader: Judging,
  { _id, scheme }: Pick<CatalogueEdition & Stored, '_id' | 'scheme'>,
): Promise<readonly EditionOfKinds[]> {
  const published = (await findPublishedEditions(reader)).filter(
    (other) => other.scheme === scheme && other._id !== _id,
  )
  const known = await catalogueEntries.model
    .find({ scheme, editionId: { $in: published.map((other) => other._id) } }, null, {
      session: reader.session ?? null,
    })
    .sort({ editionId: 1, position: 1 })
    .lean<CatalogueEntry[]>()
  return published.map((other) => ({ ...other, entries: known.filter(({ editionId }) => editionId === other._id) }))
}

/** The editions the reader may see, newest first. */
export async function listEditions(reader: Reader, query: PageQuery): Promise<Page<EditionSeen>> {
  const [page, published] = await Promise.all([
    findPage(reader, catalogueEditions, editionList, query),
    findPublishedEditions(reader),
  ])
  return { ...page, items: page.items.map((edition) => placed(edition, published)) }
}

/** One edition, or 404. */
export async function getEdition(reader: Reader, { editionId }: EditionRef): Promise<EditionSeen> {
  return seen(reader, await getVisible(reader, catalogueEditions, editionId))
}

/** A stored edition with its place in the line. */
export const seen = async (reader: Reader, edition: CatalogueEdition & Stored): Promise<EditionSeen> =>
  placed(edition, await findPublishedEditions(reader))

/** Everything an edition lists, in its order, whether it is published or still a draft. */
export async function findEntriesOfEdition(edition: CatalogueEdition & Stored): Promise<readonly EntryFacts[]> {
  if (edition.state !== 'published') return edition.draftEntries
  const entries = await catalogueEntries.model
    .find({ editionId: edition._id })
    .sort({ position: 1 })
    .lean<CatalogueEntry[]>()
  return entries.map(entryFacts)
}

const placed = (edition: CatalogueEdition & Stored, published: readonly PublishedEdition[]): EditionSeen => ({
  ...edition,
  replaces: replacedEdition(edition, published)?._id ?? null,
  endsOn: endOfEdition(edition, published),
})
