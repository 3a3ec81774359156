import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { EditionChangesInput } from '../catalogue.schemas.ts'
import type { SchemeCode } from '../domain/edition.ts'
import { determineEditionChanges, type EditionChanges } from '../domain/editionChanges.ts'
import { replacedEdition } from '../domain/editionLine.ts'
import { findEntriesOfEdition, findPublishedEditions } from './editions.ts'

export interface ChangesSeen extends EditionChanges {
  readonly edition: string
  readonly since: string
  readonly scheme: SchemeCode
}

/**
 * What an edition changes since an earlier one of its scheme; without `since`, the one it replaces. Refuses where it
 * replaces none, and to compare catalogues of different schemes.
 */
export async function getEditionChanges(reader: Reader, { params, query }: EditionChangesInput): Promise<ChangesSeen> {
  const later = await getVisible(reader, catalogueEditions, params.id)
  const since = query.since ?? replacedEdition(later, await findPublishedEditions(reader))?._id
  if (since === undefined) throw new RefusalError([{ code: 'catalogue.nothing-to-compare', value: later._id }])
  const earlier = await getVisible(reader, catalogueEditions, since)
  if (earlier.scheme !== later.scheme)
    throw new RefusalError([{ code: 'catalogue.schemes-differ', field: 'since', value: since, threshold: later._id }])
  const [before, after] = await Promise.all([findEntriesOfEdition(earlier), findEntriesOfEdition(later)])
  return { edition: later._id, since, scheme: later.scheme, ...determineEditionChanges(before, after) }
}
