import { PostingModel } from '../../../models/postings.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { numberedPostings, type Posting, type PostingDraft } from '../domain/posting.ts'

/**
 * Writes movements to the ledger in the caller's transaction, beside the document and the event that caused them. All
 * postings of one event go in one call: the number of a posting is its place in it.
 */
export async function post(work: UnitOfWork, drafts: readonly PostingDraft[]): Promise<readonly Posting[]> {
  const postings = valueOrThrow(numberedPostings(drafts, work))
  if (postings.length > 0) await PostingModel.collection.insertMany(postings as never, { session: work.session })
  return postings
}
