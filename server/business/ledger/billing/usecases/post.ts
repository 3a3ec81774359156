import { isDuplicateKey } from '../../../../../models/duplicateKey.ts'
import { PostingModel } from '../../../../../models/postings.ts'
import { RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { numberedPostings, type Posting, type PostingDraft } from '../domain/posting.ts'

/**
 * Writes movements to the ledger in the caller's transaction, beside the document and the event that caused them. All
 * postings of one event go in one call: the number of a posting is its place in it.
 */
export async function post(work: UnitOfWork, drafts: readonly PostingDraft[]): Promise<readonly Posting[]> {
  const postings = valueOrThrow(numberedPostings(drafts, work))
  if (postings.length > 0) await insert(work, postings)
  return postings
}

/** The index, not a look before, keeps a credit from being entered twice. */
async function insert(work: UnitOfWork, postings: readonly Posting[]): Promise<void> {
  try {
    await PostingModel.collection.insertMany(postings as never, { session: work.session })
  } catch (error) {
    const entered = postings.find(({ bankReference }) => bankReference)
    if (!entered || !isDuplicateKey(error) || !String(error).includes('bankReference')) throw error
    throw new RefusalError([
      { code: 'banking.reference-entered-before', field: 'reference', value: entered.bankReference?.reference ?? '' },
    ])
  }
}
