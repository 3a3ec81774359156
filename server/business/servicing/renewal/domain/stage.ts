import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { isExpired } from '../../../offer/underwriting/domain/quote.ts'
import type { QuoteSummary, Submission } from '../../../offer/underwriting/domain/submission.ts'
import { leadingQuote } from '../../../offer/underwriting/domain/submission.ts'
import { isToBePrepared, type Renewal } from './renewal.ts'

/** How far an open renewal is; derived, never stored. */
export const RENEWAL_STAGES = ['toPrepare', 'withApplicant', 'underwriting', 'offered', 'accepted'] as const
export type RenewalStage = (typeof RENEWAL_STAGES)[number]

type Offered = Pick<Submission, 'state' | 'quotes' | 'acceptedQuoteNo'>

/** The quote that stands for a renewal: the accepted one, else the cheapest that is open. */
export const standingQuote = (submission: Offered | null): QuoteSummary | null =>
  submission ? leadingQuote(submission) : null

/** Whether a quote can be accepted on the day. */
export const isOffered = (submission: Offered | null, businessDate: CivilDate): boolean => {
  const quote = standingQuote(submission)
  return quote?.state === 'approved' && !isExpired(quote, businessDate)
}

/** How far an open renewal is on a day; null where it is not open any more. */
export function stageOf(
  renewal: Pick<Renewal, 'state' | 'offer' | 'outdatedBy'>,
  submission: Offered | null,
  businessDate: CivilDate,
): RenewalStage | null {
  if (renewal.state !== 'open') return null
  if (isToBePrepared(renewal) || submission === null) return 'toPrepare'
  if (submission.state === 'accepted') return 'accepted'
  if (submission.state === 'draft') return 'withApplicant'
  if (submission.state === 'declined' || submission.state === 'withdrawn') return 'toPrepare'
  return isOffered(submission, businessDate) ? 'offered' : 'underwriting'
}
