import { findBatch } from '../../../../../models/batches.ts'
import { countRanges, type RangeCounts } from '../../../../../models/batchRanges.ts'
import { countsOfPacks } from '../../../../../models/bordereauPacks.ts'
import { bordereauMappingStore, bordereauStore } from '../../../../../models/bordereaux.ts'
import {
  CREATED,
  findPage,
  type ListSpec,
  listOf,
  NEWEST_FIRST,
  type Page,
  type PageQuery,
} from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { BatchState } from '../../../../platform/operations/domain/states.ts'
import {
  BORDEREAU_STATES,
  type Bordereau,
  type BordereauRef,
  type CheckCounts,
  NO_COUNTS,
  type SavedMapping,
} from '../domain/bordereau.ts'
import type { BordereauFacts } from '../domain/lifecycle.ts'

/** An import with how far it is. */
export interface SeenBordereau extends Bordereau, Stored {
  readonly counts: CheckCounts
  /** The batch under way or the last one; null where none was begun. */
  readonly batch: { readonly state: BatchState; readonly ranges: RangeCounts | null } | null
}

export const bordereauList: ListSpec = listOf(
  { state: { is: 'choice', path: 'state', of: BORDEREAU_STATES }, ...CREATED },
  { defaultSort: '-createdAt' },
)

/** One page of the own organisation's imports, latest first. */
export async function findBordereaux(reader: Reader, query: PageQuery): Promise<Page<SeenBordereau>> {
  const page = await findPage<Bordereau & Stored>(reader, bordereauStore, bordereauList, query)
  const counts = await countsOfPacks(page.items.map(({ _id }) => _id))
  return {
    ...page,
    items: page.items.map((item) => ({ ...item, counts: counts.get(item._id) ?? NO_COUNTS, batch: null })),
  }
}

/** One import with how far it is, or 404. */
export const getBordereau = async (reader: Reader, { bordereauNo }: BordereauRef): Promise<SeenBordereau> =>
  seen(await getVisible(reader, bordereauStore, bordereauNo))

/** The same of an import at hand. */
export async function seen(bordereau: Bordereau & Stored): Promise<SeenBordereau> {
  const { _id, batchId } = bordereau
  const counts = (await countsOfPacks([_id])).get(_id) ?? NO_COUNTS
  const batch = batchId === null ? null : await findBatch(batchId)
  if (!batch) return { ...bordereau, counts, batch: null }
  const ranges = batch.ranges ?? (await countRanges([batch._id])).get(batch._id) ?? null
  return { ...bordereau, counts, batch: { state: batch.state, ranges } }
}

/** What its lifecycle wants to know. */
export const factsOf = ({ counts, mode, batch }: Pick<SeenBordereau, 'counts' | 'mode' | 'batch'>): BordereauFacts => ({
  counts,
  mode,
  hasFailed: batch?.state === 'failed' && (batch.ranges?.failed ?? 0) > 0,
  isBatch: false,
})

/** The same as its own batch sees it, which has come to its end. */
export const factsOfBatch = (counts: CheckCounts, { mode }: Pick<Bordereau, 'mode'>): BordereauFacts => ({
  counts,
  mode,
  hasFailed: false,
  isBatch: true,
})

/** The mappings that the own organisation keeps. */
export const findMappings = (reader: Reader, query: PageQuery): Promise<Page<SavedMapping & Stored>> =>
  findPage(reader, bordereauMappingStore, mappingList, query)

export const mappingList: ListSpec = { filters: {}, ...NEWEST_FIRST }
