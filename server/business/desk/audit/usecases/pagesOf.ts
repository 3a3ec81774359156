import type { Document } from 'mongodb'
import mongoose from 'mongoose'
import { bounded, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'

/** A document as it lies there, whatever somebody made its `_id` of. */
export interface Laid extends Document {
  readonly _id: unknown
}

/**
 * All documents of a collection, or of a range of it, in the order of their `_id`, so many at a time. Documents are read by
 * what they are and not by what they should be: a range of texts would pass over one whose `_id` is none.
 */
export async function* pagesOf(
  collection: string,
  size: number,
  { projection, range = WHOLE }: { readonly projection?: Document; readonly range?: KeyRange } = {},
): AsyncGenerator<readonly Laid[]> {
  const found = mongoose.connection.collection<Laid>(collection).find({}, { ...(projection && { projection }) })
  let page: Laid[] = []
  for await (const document of bounded(found, range).batchSize(size)) {
    page.push(document)
    if (page.length < size) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
