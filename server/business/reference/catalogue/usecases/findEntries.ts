import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import { PLATFORM } from '../../../../../models/revisions.ts'
import { findJudgedBy, type Judging } from '../../../../platform/database/judged.ts'
import { sideBySide } from '../../../../platform/database/reader.ts'
import type { CatalogueEntry } from '../domain/entry.ts'
import { editionEnds, endedWithEdition } from '../domain/entryValidity.ts'
import { findPublishedEditions } from './editions.ts'

/** Published entries by id; those that do not exist are absent. Each ends with its edition. */
export async function findEntries(
  judging: Judging,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const start = sideBySide(judging)
  const [entries, published] = await Promise.all([
    start(() => findJudgedBy(judging, catalogueEntries, PLATFORM, '_id', ids)),
    start(() => findPublishedEditions(judging)),
  ])
  const ends = editionEnds(published)
  return new Map(entries.map((entry) => [entry._id, endedWithEdition(entry, ends)]))
}
