import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { findVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import { type CatalogueEdition, type EditionFacts, editionIdOf } from '../domain/edition.ts'
import { decideSame } from '../domain/editionDecisions.ts'
import { editionTransitions } from '../domain/lifecycle.ts'
import { parseRows } from '../domain/parseRows.ts'
import { editionHash } from '../domain/publication.ts'
import { type EditionSeen, seen } from './editions.ts'

export interface ImportEdition extends Omit<EditionFacts, 'validTo' | 'sample'> {
  readonly validTo?: string
  readonly sample: boolean
  /** Of a text file, where a person looked at it. */
  readonly encoding?: Encoding
  readonly file: UploadedFile
  readonly content: Sheet
}

/**
 * Imports an edition as a draft with all its entries, or nothing; another person publishes it. The same content again
 * is answered with the edition that is there; other content is refused until the draft is discarded, and for good once
 * it is published: a correction is a new edition.
 */
export async function importEdition(
  work: UnitOfWork,
  { encoding, file, content: sheet, ...stated }: ImportEdition,
): Promise<EditionSeen> {
  const facts: EditionFacts = { ...stated, validTo: stated.validTo ?? null }
  const draftEntries = valueOrThrow(parseRows(facts, sheet))
  const id = editionIdOf(facts)
  const contentHash = editionHash(facts, draftEntries)
  const { userId, name } = work.actor
  const content: CatalogueEdition = {
    ...facts,
    state: 'draft',
    importedBy: { userId, name },
    publishedBy: null,
    publishedAt: null,
    entryCount: draftEntries.length,
    contentHash,
    draftEntries,
  }
  const fact = { type: 'catalogueEdition.imported', payload: { file: file.name, entryCount: draftEntries.length } }
  const existing = await findVisible(work, catalogueEditions, id)
  if (!existing) return seen(work, await work.create(catalogueEditions, id, content, fact))
  if (existing.state !== 'discarded') {
    valueOrThrow(decideSame(existing, contentHash))
    return seen(work, existing)
  }
  const hands = { actorUserId: userId, importedByUserId: existing.importedBy.userId }
  const state = valueOrThrow(decideTransition(editionTransitions, existing.state, 'import', hands))
  return seen(work, await work.change(catalogueEditions, existing, { ...content, state }, fact))
}
