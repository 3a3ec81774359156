import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Disclosure } from '../../../contract/terms/domain/disclosure.ts'
import { type Acknowledging, decideAcknowledgement } from '../domain/disclosure.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { QuoteRef } from '../domain/quote.ts'
import { quoteFacts } from '../domain/quoteFacts.ts'
import { decideQuoteEvent } from '../domain/quoteLifecycle.ts'
import type { Submission } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import type { AcceptanceBody } from '../underwriting.contract.ts'
import { noteAcknowledgement } from './acknowledge.ts'
import { endQuotes, withQuotes } from './noteQuotes.ts'
import { contextOf, type QuoteSeen, seenQuote } from './quoteContext.ts'

export type AcceptQuote = QuoteRef & Required<AcceptanceBody>

/**
 * The applicant takes one of the open quotes, up to and including the day it expires; the others end. Where the terms
 * are not the ones acknowledged with the application, the acceptance carries the acknowledgement of these.
 */
export async function acceptQuote(work: UnitOfWork, { quoteNo, acknowledgement }: AcceptQuote): Promise<QuoteSeen> {
  const quote = await work.loadForChange(quoteStore, quoteNo)
  const context = await contextOf(work, quote)
  const submission = await acknowledged(work, context, quote._id, acknowledgement)
  const facts = quoteFacts(quote, { ...context, submission }, work)
  const state = valueOrThrow(decideQuoteEvent('accept', facts))
  const submissionState = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'acceptQuote', submissionFacts(submission, work)),
  )
  const accepted = await work.change(quoteStore, quote, { state, acceptedAt: work.now }, { type: 'quote.accepted' })
  const ended = await endQuotes(work, submission._id, { because: 'otherAccepted', reason: null }, quote._id)
  await work.change(
    submissionStore,
    submission,
    {
      state: submissionState,
      acceptedQuoteNo: quote._id,
      quotes: withQuotes(submission, [accepted, ...ended]),
    },
    { type: 'submission.quote-accepted', payload: { quoteNo: quote._id, ended: ended.map(({ _id }) => _id) } },
  )
  return seenQuote(work, accepted)
}

async function acknowledged(
  work: UnitOfWork,
  { submission, disclosure }: { readonly submission: Submission & Stored; readonly disclosure: Disclosure },
  quoteNo: string,
  acknowledging: Acknowledging | null,
): Promise<Submission & Stored> {
  if (!acknowledging) return submission
  const shown = valueOrThrow(decideAcknowledgement(disclosure, acknowledging, 'acknowledgement'))
  return noteAcknowledgement(work, submission, shown, quoteNo)
}
