import { quoteStore } from '../../../../../models/quotes.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { QuoteRef } from '../domain/quote.ts'
import { quoteFacts } from '../domain/quoteFacts.ts'
import { decideQuoteEvent } from '../domain/quoteLifecycle.ts'
import type { UnderwritingReasonBody } from '../underwriting.contract.ts'
import { noteQuote } from './noteQuotes.ts'
import { contextOf, type QuoteSeen, seenQuote } from './quoteContext.ts'

export type WithdrawQuote = QuoteRef & UnderwritingReasonBody

/**
 * The insurer takes a quote back, be it accepted as long as nothing is bound; when it was the accepted or the last open
 * one the submission waits for another.
 */
export async function withdrawQuote(work: UnitOfWork, { quoteNo, reason }: WithdrawQuote): Promise<QuoteSeen> {
  const quote = await work.loadForChange(quoteStore, quoteNo)
  const context = await contextOf(work, quote)
  const state = valueOrThrow(decideQuoteEvent('withdraw', quoteFacts(quote, context, work)))
  const withdrawal = { because: 'insurer', reason, byName: work.actor.name, at: work.now } as const
  const fact = { type: 'quote.withdrawn', reason, payload: { because: 'insurer' } }
  const withdrawn = await work.change(quoteStore, quote, { state, withdrawal }, fact)
  await noteQuote(work, context.submission, withdrawn, {
    type: 'submission.quote-withdrawn',
    reason,
    payload: { quoteNo: quote._id, opened: quote.approvedAt !== null },
  })
  return seenQuote(work, withdrawn)
}
