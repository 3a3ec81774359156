import { PostingModel } from '../../../models/postings.ts'
import type { Posting } from '../../../server/business/ledger/billing/domain/posting.ts'

/** What a claim moved, oldest first: `book kind source>destination amount`, organisations by their part only. */
export async function movementsOf(claimNo: string): Promise<string[]> {
  const postings = await PostingModel.find({ subject: `claim:${claimNo}` }).lean<Posting[]>()
  const order = (posting: Posting) => Number(/#(\d+)/.exec(posting.event)?.[1])
  const part = (account: string) => account.split(':')[0]
  return postings
    .toSorted((a, b) => order(a) - order(b) || (a._id < b._id ? -1 : 1))
    .map(
      ({ book, kind, source, destination, amountFen }) =>
        `${book} ${kind} ${part(source)}>${part(destination)} ${amountFen}`,
    )
}
