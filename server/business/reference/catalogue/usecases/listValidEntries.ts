import type { Page } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { CatalogueEntry } from '../domain/entry.ts'
import { editionEnds, editionsEndedBy } from '../domain/entryValidity.ts'
import { findPublishedEditions } from './editions.ts'
import { type ListEntries, listEntries } from './listEntries.ts'

export interface ListValidEntries extends ListEntries {
  readonly on: CivilDate
}

/** Entries valid on a day, in the order of the list: begun, and neither they nor their edition ended. */
export async function listValidEntries(
  reader: Reader,
  { on, ...query }: ListValidEntries,
): Promise<Page<CatalogueEntry & Stored>> {
  const ended = editionsEndedBy(on, editionEnds(await findPublishedEditions(reader)))
  // Not ended: without a last day or with a later one.
  const valid = { validFrom: { $lte: on }, validTo: { $not: { $lte: on } }, editionId: { $nin: ended } }
  return listEntries(reader, query, valid)
}
