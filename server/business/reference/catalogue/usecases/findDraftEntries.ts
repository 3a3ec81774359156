import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { IdInput } from '../catalogue.schemas.ts'
import { type CatalogueEntry, entryIdOf } from '../domain/entry.ts'

/** What a draft lists, whole and in its order; nothing once it is published: then the entries are the catalogue's. */
export async function findDraftEntries(reader: Reader, { params }: IdInput): Promise<readonly CatalogueEntry[]> {
  const { _id: editionId, scheme, edition, draftEntries } = await getVisible(reader, catalogueEditions, params.id)
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
