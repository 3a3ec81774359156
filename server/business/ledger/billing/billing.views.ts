import type { PostingView } from './billing.contract.ts'
import type { Posting } from './domain/posting.ts'

export function postingView(posting: Posting): PostingView {
  const { _id, book, kind, source, destination, amountFen, subject, policyNo, businessDate, at, event } = posting
  return {
    number: _id,
    book,
    kind,
    source,
    destination,
    amountFen,
    subject,
    policyNo,
    coverCode: posting.coverCode ?? null,
    businessDate,
    at: at.toISOString(),
    event,
    reverses: posting.reverses ?? null,
    reference: posting.reference ?? null,
  }
}
