import { quoteStore } from '../../../../../models/quotes.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Proposal } from '../domain/proposal.ts'
import { proposalOf } from '../domain/proposal.ts'
import type { QuoteRef } from '../domain/quote.ts'
import type { QuoteSeen } from './quoteContext.ts'
import { addQuote } from './quoteSubmission.ts'

export type CopyQuote = QuoteRef & Partial<Proposal>

/** Makes another quote like this one, rated anew as of today; what is named is changed. */
export async function copyQuote(work: UnitOfWork, { quoteNo, ...command }: CopyQuote): Promise<QuoteSeen> {
  const quote = await work.loadForChange(quoteStore, quoteNo)
  const leadId = quote.parties.insurerIds[0] ?? ''
  if (work.actor.organisationId !== leadId)
    throw new RefusalError([{ code: 'coinsurance.lead-only', value: work.actor.organisationId, threshold: leadId }])
  const submission = await getVisible(work, submissionStore, quote.submissionNo)
  return addQuote(work, submission, { ...proposalOf(quote), ...command }, quote._id)
}
