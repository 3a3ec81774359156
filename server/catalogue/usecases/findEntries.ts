import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import { earlierOf } from '../../kernel/civilDate.ts'
import { endOfEdition } from '../domain/editionLine.ts'
import type { CatalogueEntry } from '../domain/entry.ts'
import { findPublishedEditions } from './editions.ts'

type FoundEntry = CatalogueEntry & { readonly _id: string }

/**
 * Published entries by id, in one read; those that do not exist are absent. Each ends with its edition: when another
 * edition has begun, the older one's entries describe nothing new.
 */
export async function findEntries(ids: readonly string[]): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const [entries, published] = await Promise.all([
    catalogueEntries.model.find({ _id: { $in: [...new Set(ids)] } }).lean<FoundEntry[]>(),
    findPublishedEditions({}),
  ])
  const ends = new Map(published.map((edition) => [edition._id, endOfEdition(edition, published)]))
  return new Map(
    entries.map((entry) => [entry._id, { ...entry, validTo: earlier(entry.validTo, ends.get(entry.editionId)) }]),
  )
}

const earlier = (own: string | null, editions: string | null | undefined): string | null =>
  own === null ? (editions ?? null) : editions ? earlierOf(own, editions) : own
