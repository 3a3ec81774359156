import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { Stored } from '../../../models/store.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { IdInput } from '../catalogue.schemas.ts'
import type { CatalogueEntry } from '../domain/entry.ts'

export interface ExportedEdition {
  readonly id: string
  readonly entries: readonly (CatalogueEntry & Stored)[]
}

/** An edition with all its entries in the order of the list. */
export async function exportEdition(reader: Reader, { params }: IdInput): Promise<ExportedEdition> {
  const { _id: id } = await getVisible(reader, catalogueEditions, params.id)
  const entries = await catalogueEntries.model
    .find({ editionId: id })
    .sort({ position: 1 })
    .lean<(CatalogueEntry & Stored)[]>()
  return { id, entries }
}
