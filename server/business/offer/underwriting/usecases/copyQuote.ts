import { quoteStore } from '../../../../../models/quotes.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { proposalOf, type QuoteProposal } from '../domain/proposal.ts'
import type { QuoteRef } from '../domain/quote.ts'
import { decideCopy } from '../domain/quoteGuards.ts'
import type { QuoteSeen } from './quoteContext.ts'
import { addQuote } from './quoteSubmission.ts'

export type CopyQuote = QuoteRef & Partial<QuoteProposal>

/** Makes another quote like this one, rated anew as of today; what is named is changed. */
export async function copyQuote(work: UnitOfWork, { quoteNo, ...command }: CopyQuote): Promise<QuoteSeen> {
  const quote = await work.loadForChange(quoteStore, quoteNo)
  const leadId = quote.parties.insurerIds[0] ?? ''
  valueOrThrow(decideCopy({ actorOrganisationId: work.actor.organisationId, leadId }))
  const submission = await getVisible(work, submissionStore, quote.submissionNo)
  return addQuote(work, submission, { ...proposalOf(quote), ...command }, quote._id)
}
