import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import { findPage, type ListSpec, type Page } from '../../../../../models/page.ts'
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
  searched: true,
}

export interface ListEntries {
  readonly limit: number
  readonly cursor?: string
  readonly sort?: string
  readonly edition?: string
  readonly category?: string
  /** Parts of the code or the name, however they are spelled. */
  readonly q?: string
}

/** Entries in the order of the list; `also` is a further condition. */
export function listEntries(
  reader: Reader,
  query: ListEntries,
  also: object = {},
): Promise<Page<CatalogueEntry & Stored>> {
  return findPage(reader, catalogueEntries, entryList, { ...query }, also)
}
