import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { getVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { NumberInput } from '../../http/fields.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { quoteTransitions, submissionTransitions } from '../domain/lifecycle.ts'
import type { Quote } from '../domain/quote.ts'
import { quoteFacts } from '../domain/quoteFacts.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'

/** The applicant takes approved terms, up to and including the day they expire. */
export async function acceptQuote(work: UnitOfWork, { params }: NumberInput): Promise<Quote & Stored> {
  const quote = await work.loadForChange(quoteStore, params.number)
  const state = valueOrThrow(decideTransition(quoteTransitions, quote.state, 'accept', quoteFacts(quote, work)))
  const submission = await getVisible(work, submissionStore, quote.submissionNo)
  const submissionState = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'acceptQuote', submissionFacts(submission, work)),
  )
  await work.change(
    submissionStore,
    submission,
    { state: submissionState },
    { type: 'submission.quote-accepted', payload: { quoteNo: quote._id } },
  )
  return work.change(quoteStore, quote, { state, acceptedAt: work.now }, { type: 'quote.accepted' })
}
