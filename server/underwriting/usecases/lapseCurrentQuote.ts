import { quoteStore } from '../../../models/quotes.ts'
import { getVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { Submission } from '../domain/submission.ts'

/** Withdraws the quote a submission has now, if any, because the submission moves on without it. */
export async function lapseCurrentQuote(work: UnitOfWork, submission: Submission, reason: string): Promise<void> {
  if (!submission.currentQuote) return
  const quote = await getVisible(work, quoteStore, submission.currentQuote.number)
  await work.change(quoteStore, quote, { state: 'withdrawn' }, { type: 'quote.withdrawn', reason })
}
