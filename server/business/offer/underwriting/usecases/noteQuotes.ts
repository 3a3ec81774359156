import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { EventFact } from '../../../../platform/database/writing.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { isOpen, LIVING_QUOTE_STATES, type Quote, type Withdrawal } from '../domain/quote.ts'
import type { QuoteSummary, Submission } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'

type SubmissionDocument = Submission & Stored
type QuoteDocument = Quote & Stored

/** What a submission knows of a quote. */
type Summarised = Pick<QuoteDocument, '_id' | 'state' | 'totalLimitFen' | 'premiumFen' | 'expiresOn' | 'approvedAt'>

/** A quote as its submission knows it. */
export function summaryOf({ _id, state, totalLimitFen, premiumFen, expiresOn, approvedAt }: Summarised): QuoteSummary {
  return { number: _id, state, totalLimitFen, premiumFen, expiresOn, opened: approvedAt !== null }
}

/** The submission's list with these quotes as they are now. */
export function withQuotes({ quotes }: Submission, changed: readonly Summarised[]): readonly QuoteSummary[] {
  const now = new Map(changed.map((quote) => [quote._id, summaryOf(quote)]))
  const known = quotes.map((quote) => now.get(quote.number) ?? quote)
  const numbers = new Set(known.map(({ number }) => number))
  return [...known, ...[...now.values()].filter(({ number }) => !numbers.has(number))]
}

/**
 * Tells the submission of a quote that has changed. Every act on a quote writes its submission too, so that of two acts
 * at once on the quotes of one submission, or on its inspections, one sees what the other did. None is accepted
 * afterwards: an accepted quote changes here only by being taken back.
 */
export async function noteQuote(
  work: UnitOfWork,
  submission: SubmissionDocument,
  quote: QuoteDocument,
  fact: EventFact,
): Promise<SubmissionDocument> {
  const quotes = withQuotes(submission, [quote])
  const event = quotes.some(({ state }) => isOpen(state)) ? 'keepQuotes' : 'loseQuotes'
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, event, submissionFacts(submission, work)),
  )
  return work.change(submissionStore, submission, { state, quotes, acceptedQuoteNo: null }, fact)
}

/** Ends every quote of a submission but one that is open or accepted, because the submission goes on without them. */
export async function endQuotes(
  work: UnitOfWork,
  submissionNo: string,
  { because, reason }: Pick<Withdrawal, 'because' | 'reason'>,
  except?: string,
): Promise<QuoteDocument[]> {
  const living = await quoteStore.model
    .find({ submissionNo, state: { $in: LIVING_QUOTE_STATES }, _id: { $ne: except ?? '' } } as object, null, {
      session: work.session,
    })
    .sort({ _id: 1 })
    .lean<QuoteDocument[]>()
  const ended: QuoteDocument[] = []
  const withdrawal = { because, reason, byName: work.actor.name, at: work.now }
  for (const quote of living) {
    const fact = { type: 'quote.withdrawn', ...(reason !== null && { reason }), payload: { because } }
    ended.push(await work.change(quoteStore, quote, { state: 'withdrawn', withdrawal }, fact))
  }
  return ended
}
