import type { Document, FindCursor } from 'mongodb'
import mongoose from 'mongoose'

/** Keys from one, included, up to another, excluded; null where there is no end. */
export interface KeyRange {
  readonly from: unknown
  readonly to: unknown
}

export const WHOLE: KeyRange = { from: null, to: null }

/**
 * Cuts a collection into ranges of so many keys and one, by an index that begins with the field. What has a key of another
 * kind is in the first range or the last, so that nothing is in none. A key that many documents share is in one range.
 */
export async function cutByKey(collection: string, field: string, size: number): Promise<readonly KeyRange[]> {
  const bounds: unknown[] = []
  for (;;) {
    const after = bounds.length === 0 ? {} : { [field]: { $gt: bounds.at(-1) } }
    const [next] = await mongoose.connection
      .collection(collection)
      .find(after, { projection: { _id: 0, [field]: 1 } })
      .sort({ [field]: 1 })
      .skip(size)
      .limit(1)
      .toArray()
    const bound = next?.[field]
    if (bound === undefined || bound === null) break
    bounds.push(bound)
  }
  return [null, ...bounds].map((from, index) => ({ from, to: bounds[index] ?? null }))
}

/**
 * Bounds a query that asks for everything by the keys of an index, of whatever kind they are: a condition on texts would
 * pass over what is none. `boundOf` makes a key of the index of one of the range.
 */
export function bounded<T>(
  found: FindCursor<T>,
  { from, to }: KeyRange,
  index: Document = { _id: 1 },
  boundOf: (key: unknown) => Document = (_id) => ({ _id }),
): FindCursor<T> {
  const hinted = found.sort(index).hint(index)
  if (from !== null) hinted.min(boundOf(from))
  if (to !== null) hinted.max(boundOf(to))
  return hinted
}

/** The same range as a condition on texts, for documents that are what they should be. */
export const conditionOf = ({ from, to }: KeyRange): object => ({
  ...(from !== null && { $gte: from }),
  ...(to !== null && { $lt: to }),
})

/** That condition on `_id`; none where the range is everything. */
export const idsIn = (range: KeyRange): object =>
  range.from === null && range.to === null ? {} : { _id: conditionOf(range) }
