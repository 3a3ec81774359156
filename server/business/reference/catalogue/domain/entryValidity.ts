import { type CivilDate, earlierOf } from '../../../../kernel/civilDate.ts'
import { endOfEdition, type PublishedEdition } from './editionLine.ts'
import type { CatalogueEntry } from './entry.ts'

/** The first day on which each published edition no longer holds, by id; null while none is known. */
export const editionEnds = (published: readonly PublishedEdition[]): ReadonlyMap<string, CivilDate | null> =>
  new Map(published.map((edition) => [edition._id, endOfEdition(edition, published)]))

/** An entry ends with its edition: when another edition has begun, the older one's entries describe nothing new. */
export function endedWithEdition<T extends CatalogueEntry>(entry: T, ends: ReadonlyMap<string, CivilDate | null>): T {
  const end = ends.get(entry.editionId) ?? null
  if (end === null) return entry
  return { ...entry, validTo: entry.validTo === null ? end : earlierOf(entry.validTo, end) }
}

/** The published editions whose entries hold no longer on the day. */
export const editionsEndedBy = (on: CivilDate, ends: ReadonlyMap<string, CivilDate | null>): readonly string[] =>
  [...ends].filter(([, end]) => end !== null && end <= on).map(([editionId]) => editionId)
