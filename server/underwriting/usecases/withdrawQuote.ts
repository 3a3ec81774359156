import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { getVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { quoteTransitions, submissionTransitions } from '../domain/lifecycle.ts'
import type { Quote } from '../domain/quote.ts'
import { quoteFacts } from '../domain/quoteFacts.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import type { ReasonInput } from '../underwriting.schemas.ts'

/** The insurer takes its offer back; the submission waits for another. */
export async function withdrawQuote(work: UnitOfWork, { params, body }: ReasonInput): Promise<Quote & Stored> {
  const quote = await work.loadForChange(quoteStore, params.number)
  const state = valueOrThrow(decideTransition(quoteTransitions, quote.state, 'withdraw', quoteFacts(quote, work)))
  const submission = await getVisible(work, submissionStore, quote.submissionNo)
  const submissionState = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'withdrawQuote', submissionFacts(submission, work)),
  )
  await work.change(
    submissionStore,
    submission,
    { state: submissionState, currentQuote: null, decisions: [] },
    { type: 'submission.quote-withdrawn', reason: body.reason, payload: { quoteNo: quote._id } },
  )
  return work.change(quoteStore, quote, { state }, { type: 'quote.withdrawn', reason: body.reason })
}
