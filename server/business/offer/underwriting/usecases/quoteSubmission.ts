import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { QuoteProposal } from '../domain/proposal.ts'
import type { Quote } from '../domain/quote.ts'
import { nextQuoteNumber } from '../domain/quoteNumber.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { type DeterminedQuote, determineQuote } from './determineQuote.ts'
import { withQuotes } from './noteQuotes.ts'
import { type QuoteSeen, seenQuote } from './quoteContext.ts'

export type QuoteSubmission = SubmissionRef & QuoteProposal

/** Adds a quote to a submission, on the terms asked for or on others (a counter-offer). Others that are open stay. */
export async function quoteSubmission(
  work: UnitOfWork,
  { submissionNo, ...proposal }: QuoteSubmission,
): Promise<QuoteSeen> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  return addQuote(work, submission, proposal)
}

export type PreviewQuote = SubmissionRef & QuoteProposal

/** What a quote would come to; nothing is saved. */
export async function previewQuote(reader: Reader, { submissionNo, ...proposal }: PreviewQuote): Promise<Quote> {
  const submission = await getVisible(reader, submissionStore, submissionNo)
  return (await determineQuote(reader, submission, proposal)).quote
}

/** Rates and saves a quote of the submission. */
export async function addQuote(
  work: UnitOfWork,
  submission: Submission & Stored,
  proposal: QuoteProposal,
  copiedFrom: string | null = null,
): Promise<QuoteSeen> {
  return saveQuote(work, submission, await determineQuote(work, submission, proposal, copiedFrom))
}

/** Saves a quote of the submission as it was determined in the same unit of work. */
export async function saveQuote(
  work: UnitOfWork,
  submission: Submission & Stored,
  { quote: content, state, firstness }: DeterminedQuote,
): Promise<QuoteSeen> {
  const { premiumFen, expiresOn } = content
  const number = nextQuoteNumber(submission)
  // The submission first: of two quotes at once the second is told of the other here, before both take one number.
  const quoted = await work.change(
    submissionStore,
    submission,
    { state, quotes: withQuotes(submission, [{ ...content, _id: number }]) },
    { type: 'submission.quoted', payload: { quoteNo: number, premiumFen, firstness } },
  )
  const quote = await work.create(quoteStore, number, content, {
    type: 'quote.proposed',
    payload: { submissionNo: submission._id, premiumFen, expiresOn, copiedFrom: content.copiedFrom },
  })
  return seenQuote(work, quote, quoted)
}
