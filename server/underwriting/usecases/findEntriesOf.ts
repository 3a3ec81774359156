import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { CatalogueEntry } from '../../catalogue/domain/entry.ts'
import type { InsuredItem } from '../domain/insuredItem.ts'

/** The catalogue entries the items name, by id; those that do not exist are absent. One read for all items. */
export async function findEntriesOf(items: readonly InsuredItem[]): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const ids = [...new Set(items.flatMap(({ catalogueEntryId }) => catalogueEntryId ?? []))]
  const entries = await catalogueEntries.model
    .find({ _id: { $in: ids } })
    .lean<(CatalogueEntry & { readonly _id: string })[]>()
  return new Map(entries.map((entry) => [entry._id, entry]))
}
