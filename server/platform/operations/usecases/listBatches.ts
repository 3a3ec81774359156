import { type Batch, BatchModel } from '../../../../models/batches.ts'
import { countRanges } from '../../../../models/batchRanges.ts'
import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Reader } from '../../database/reader.ts'
import { BATCH_STATES } from '../domain/states.ts'

export const batchList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: BATCH_STATES },
    openedAt: { is: 'instant', path: 'openedAt' },
  },
  { defaultSort: '-openedAt', filters: { kind: { path: 'kind', match: 'equals' } } },
)

/** All batches, the latest first, with their ranges counted, of those under way as well. */
export async function listBatches(reader: Reader, query: PageQuery): Promise<Page<Batch>> {
  const page = await findPage<Batch>(reader, { model: BatchModel, visibility: () => ({}) }, batchList, query)
  const unfinished = page.items.filter(({ ranges }) => ranges === null).map(({ _id }) => _id)
  if (unfinished.length === 0) return page
  const counted = await countRanges(unfinished)
  return {
    ...page,
    items: page.items.map((batch) => ({ ...batch, ranges: batch.ranges ?? counted.get(batch._id) ?? null })),
  }
}
