import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { EditionRef } from '../domain/edition.ts'
import { type CatalogueEntry, entryIdOf } from '../domain/entry.ts'

/** What a draft lists, whole and in its order; nothing once it is published: then the entries are the catalogue's. */
export async function findDraftEntries(reader: Reader, { editionId }: EditionRef): Promise<readonly CatalogueEntry[]> {
  const { scheme, edition, draftEntries } = await getVisible(reader, catalogueEditions, editionId)
  return draftEntries.map((entry, index) => ({
    ...entry,
    editionId,
    scheme,
    edition,
    position: index + 1,
    // Whoever publishes decides what they continue.
    lineage: entryIdOf(editionId, entry.code),
  }))
}
