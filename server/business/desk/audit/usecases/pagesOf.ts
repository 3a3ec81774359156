import type { Document } from 'mongodb'
import mongoose from 'mongoose'

/** A document as it lies there, whatever somebody made its `_id` of. */
export interface Laid extends Document {
  readonly _id: unknown
}

/**
 * All documents of a collection in the order of their `_id`, so many at a time. Documents are read by what they are and
 * not by what they should be: a range of texts would pass over one whose `_id` is none.
 */
export async function* pagesOf(
  collection: string,
  size: number,
  projection?: Document,
): AsyncGenerator<readonly Laid[]> {
  const found = mongoose.connection.collection<Laid>(collection).find({}, { ...(projection && { projection }) })
  let page: Laid[] = []
  for await (const document of found.sort({ _id: 1 }).batchSize(size)) {
    page.push(document)
    if (page.length < size) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
