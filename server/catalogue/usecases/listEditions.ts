import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import { findPage, type Page, type PageQuery } from '../../../models/page.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../../database/reader.ts'
import { editionList } from '../catalogue.lists.ts'
import type { CatalogueEdition } from '../domain/edition.ts'

/** The imported editions, newest first. */
export const listEditions = (
  reader: Reader,
  { query }: { readonly query: PageQuery },
): Promise<Page<CatalogueEdition & Stored>> => findPage(reader, catalogueEditions, editionList, query)
