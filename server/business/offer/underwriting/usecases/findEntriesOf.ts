import type { Judging } from '../../../../platform/database/judged.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { findEntries } from '../../../reference/catalogue/usecases/findEntries.ts'

/** The catalogue entries the items name, by id; those that do not exist are absent. */
export const findEntriesOf = (
  judging: Judging,
  items: readonly { readonly catalogueEntryId: string | null }[],
): Promise<ReadonlyMap<string, CatalogueEntry>> =>
  findEntries(
    judging,
    items.flatMap(({ catalogueEntryId }) => catalogueEntryId ?? []),
  )
