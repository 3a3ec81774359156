import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import type { CatalogueEntry } from '../domain/entry.ts'
import { editionEnds, endedWithEdition } from '../domain/entryValidity.ts'
import { findPublishedEditions } from './editions.ts'

type FoundEntry = CatalogueEntry & { readonly _id: string }

/** Published entries by id, in one read; those that do not exist are absent. Each ends with its edition. */
export async function findEntries(ids: readonly string[]): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const [entries, published] = await Promise.all([
    catalogueEntries.model.find({ _id: { $in: [...new Set(ids)] } }).lean<FoundEntry[]>(),
    findPublishedEditions({}),
  ])
  const ends = editionEnds(published)
  return new Map(entries.map((entry) => [entry._id, endedWithEdition(entry, ends)]))
}
