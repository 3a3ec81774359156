import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import type { Stored } from '../../../models/store.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { IdInput } from '../catalogue.schemas.ts'
import type { CatalogueEdition } from '../domain/edition.ts'

/** One edition, without its entries. */
export const getEdition = (reader: Reader, { params }: IdInput): Promise<CatalogueEdition & Stored> =>
  getVisible(reader, catalogueEditions, params.id)
