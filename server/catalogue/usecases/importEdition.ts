import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { Stored } from '../../../models/store.ts'
import { findVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { contentHash } from '../../kernel/canonical.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import type { ImportEditionInput } from '../catalogue.schemas.ts'
import { type CatalogueEdition, type EditionFacts, editionIdOf } from '../domain/edition.ts'
import { entryIdOf } from '../domain/entry.ts'
import { parseRows } from '../domain/parseRows.ts'
import { readSheet } from '../readSheet.ts'

/**
 * Imports an edition with all its entries, or nothing. The same content again is answered with the edition that is
 * there; other content is refused: editions do not change, a correction is a new edition.
 */
export async function importEdition(
  work: UnitOfWork,
  { body, file }: ImportEditionInput,
): Promise<CatalogueEdition & Stored> {
  const facts: EditionFacts = { ...body, validTo: body.validTo ?? null }
  const entries = valueOrThrow(parseRows(facts, await readSheet(file)))
  const id = editionIdOf(facts)
  const hash = contentHash({ facts, entries })
  const existing = await findVisible(work, catalogueEditions, id)
  if (existing?.contentHash === hash) return existing
  if (existing) throw new RefusalError([{ code: 'catalogue.edition-exists', value: id }])

  const fact = { type: 'catalogueEdition.imported', payload: { file: file.name, entryCount: entries.length } }
  const content: CatalogueEdition = { ...facts, entryCount: entries.length, contentHash: hash }
  const edition = await work.create(catalogueEditions, id, content, fact)
  for (const [index, entry] of entries.entries()) {
    const place = { editionId: id, scheme: facts.scheme, edition: facts.edition, position: index + 1 }
    const payload = { edition: id }
    await work.create(
      catalogueEntries,
      entryIdOf(id, entry.code),
      { ...entry, ...place },
      { type: 'catalogueEntry.imported', payload },
    )
  }
  return edition
}
