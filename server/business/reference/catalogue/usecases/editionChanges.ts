import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { CatalogueEdition, EditionRef, SchemeCode } from '../domain/edition.ts'
import { determineEditionChanges, type EditionChanges } from '../domain/editionChanges.ts'
import { decideCompared } from '../domain/editionDecisions.ts'
import { replacedEdition } from '../domain/editionLine.ts'
import type { EntryFacts } from '../domain/entry.ts'
import { type LikelyContinuation, likelyContinuations } from '../domain/likelyContinuations.ts'
import { findEditionsOfKinds, findEntriesOfEdition, findPublishedEditions } from './editions.ts'

export interface ChangesSeen extends EditionChanges {
  readonly edition: string
  readonly since: string
  readonly scheme: SchemeCode
  /** Of a draft of which something seems to be in the edition it replaces under another name and code: entries that whoever publishes has to decide about. */
  readonly likely: readonly LikelyContinuation[]
}

export interface GetEditionChanges extends EditionRef {
  readonly since?: string
}

/**
 * What an edition changes since an earlier one of its scheme; without `since`, the one it replaces. Refuses where it
 * replaces none, and to compare catalogues of different schemes.
 */
export async function getEditionChanges(
  reader: Reader,
  { editionId, ...query }: GetEditionChanges,
): Promise<ChangesSeen> {
  const later = await getVisible(reader, catalogueEditions, editionId)
  const since = query.since ?? replacedEdition(later, await findPublishedEditions(reader))?._id
  const earlier = valueOrThrow(decideCompared(later, since ? await getVisible(reader, catalogueEditions, since) : null))
  const [before, after] = await Promise.all([findEntriesOfEdition(earlier), findEntriesOfEdition(later)])
  const likely = later.state === 'draft' ? await likelyOf(reader, later, after) : []
  return {
    edition: later._id,
    since: earlier._id,
    scheme: later.scheme,
    likely,
    ...determineEditionChanges(before, after),
  }
}

const likelyOf = async (reader: Reader, edition: CatalogueEdition & Stored, entries: readonly EntryFacts[]) =>
  likelyContinuations({ ...edition, entries }, await findEditionsOfKinds(reader, edition))
