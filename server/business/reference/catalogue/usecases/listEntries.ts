import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import { findPage, type Page } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { EntryListQuery } from '../catalogue.schemas.ts'
import { entryList } from '../catalogue.schemas.ts'
import type { CatalogueEntry } from '../domain/entry.ts'

/** Entries in the order of the list; `q` is the beginning of a code or a name, `also` a further condition. */
export function listEntries(
  reader: Reader,
  { query: { q, ...query } }: { readonly query: EntryListQuery },
  also: object = {},
): Promise<Page<CatalogueEntry & Stored>> {
  const begins = q && new RegExp(`^${q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  const named = begins ? { $or: [{ code: begins }, { name: begins }] } : {}
  return findPage(reader, catalogueEntries, entryList, query, { ...also, ...named })
}
