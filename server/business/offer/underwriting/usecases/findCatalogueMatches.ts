import { submissionStore } from '../../../../../models/submissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Judging } from '../../../../platform/database/judged.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { type MatchReport, matchReport } from '../../../reference/catalogue/domain/matchReport.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { findEntriesOf } from './findEntriesOf.ts'

/** An item of a submission against the catalogue entry it names. */
export interface ItemMatch {
  readonly itemNo: number
  readonly name: string | null
  readonly catalogueEntryId: string | null
  /** Null where the item names no entry, or one that does not exist in the edition it names. */
  readonly report: MatchReport | null
}

/** How each item of a submission stands against its catalogue entry on the first day of cover, threshold by threshold. */
export async function findCatalogueMatches(
  reader: Reader,
  { submissionNo }: SubmissionRef,
): Promise<readonly ItemMatch[]> {
  const { items, period } = await getVisible(reader, submissionStore, submissionNo)
  return matchItems(reader, items, period?.from ?? null)
}

type MatchedItem = Pick<
  Submission['items'][number],
  'name' | 'catalogueEntryId' | 'catalogueEdition' | 'unitOfSupport' | 'indicators'
>

/** Items against their catalogue entries on a day. */
export async function matchItems(
  judging: Judging,
  items: readonly MatchedItem[],
  on: CivilDate | null,
): Promise<readonly ItemMatch[]> {
  const entries = await findEntriesOf(judging, items)
  return items.map((item, index) => {
    const { name, catalogueEntryId, catalogueEdition, unitOfSupport, indicators } = item
    const entry = catalogueEntryId === null ? undefined : entries.get(catalogueEntryId)
    const named = entry !== undefined && entry.edition === catalogueEdition
    const report = named ? matchReport(entry, { unitOfSupport, indicators, on }) : null
    return { itemNo: index + 1, name, catalogueEntryId, report }
  })
}
