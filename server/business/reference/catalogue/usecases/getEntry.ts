import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { CatalogueEntry } from '../domain/entry.ts'

/** One entry of an edition. */
export const getEntry = (reader: Reader, { entryId }: { readonly entryId: string }): Promise<CatalogueEntry & Stored> =>
  getVisible(reader, catalogueEntries, entryId)
