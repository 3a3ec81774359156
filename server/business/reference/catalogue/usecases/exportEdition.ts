import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { EditionRef } from '../domain/edition.ts'
import type { EntryFacts } from '../domain/entry.ts'
import { findEntriesOfEdition } from './editions.ts'

export interface ExportedEdition {
  readonly id: string
  readonly entries: readonly EntryFacts[]
}

/** An edition with all its entries in the order of the list. */
export async function exportEdition(reader: Reader, { editionId }: EditionRef): Promise<ExportedEdition> {
  const edition = await getVisible(reader, catalogueEditions, editionId)
  return { id: edition._id, entries: await findEntriesOfEdition(edition) }
}
