import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import { findPage, type ListSpec, type Page } from '../../../../../models/page.ts'
import { keyBeginsWith } from '../../../../../models/prefix.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { CatalogueEntry } from '../domain/entry.ts'

/** How entries may be listed; `position` is the order of the published list. */
export const entryList: ListSpec = {
  filters: {
    edition: { path: 'editionId', match: 'equals' },
    scheme: { path: 'scheme', match: 'equals' },
    category: { path: 'category', match: 'equals' },
  },
  sorts: { position: 'position', name: 'name' },
  defaultSort: 'position',
}

export interface ListEntries {
  readonly limit: number
  readonly cursor?: string
  readonly sort?: string
  readonly edition?: string
  readonly category?: string
  /** Beginning of the code or the name, however it is spelled. */
  readonly q?: string
}

/** Entries in the order of the list; `q` is the beginning of a code or a name, `also` a further condition. */
export function listEntries(
  reader: Reader,
  { q, ...query }: ListEntries,
  also: object = {},
): Promise<Page<CatalogueEntry & Stored>> {
  const named = q ? { 'marks.keys': keyBeginsWith(q) } : {}
  return findPage(reader, catalogueEntries, entryList, query, { ...also, ...named })
}
