import { quoteStore } from '../../../../../models/quotes.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { proposalOf } from '../domain/proposal.ts'
import type { CopyInput } from '../underwriting.schemas.ts'
import type { QuoteSeen } from './quoteContext.ts'
import { addQuote } from './quoteSubmission.ts'

/** Makes another quote like this one, rated anew as of today; what the body names is changed. */
export async function copyQuote(work: UnitOfWork, { params, body }: CopyInput): Promise<QuoteSeen> {
  const quote = await work.loadForChange(quoteStore, params.number)
  const leadId = quote.parties.insurerIds[0] ?? ''
  if (work.actor.organisationId !== leadId)
    throw new RefusalError([{ code: 'coinsurance.lead-only', value: work.actor.organisationId, threshold: leadId }])
  const submission = await getVisible(work, submissionStore, quote.submissionNo)
  return addQuote(work, submission, { ...proposalOf(quote), ...body }, quote._id)
}
