import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { findEntries } from '../../../reference/catalogue/usecases/findEntries.ts'

/** The catalogue entries the items name, by id; those that do not exist are absent. One read for all items. */
export const findEntriesOf = (
  items: readonly { readonly catalogueEntryId: string | null }[],
): Promise<ReadonlyMap<string, CatalogueEntry>> =>
  findEntries(items.flatMap(({ catalogueEntryId }) => catalogueEntryId ?? []))
