import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { type Refusal, refusalsOf } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { determineAuthority } from '../../../party/authority/domain/authority.ts'
import { recordExercise } from '../../../party/authority/usecases/exercises.ts'
import { findGrantsToOffer } from '../../../party/authority/usecases/grants.ts'
import { exercisedCaseOf } from '../domain/exercisedCase.ts'
import type { Quote, UnderwritingDecision } from '../domain/quote.ts'
import { authorityCaseOf } from '../domain/quoteFacts.ts'
import { unattendedRefusals } from '../domain/unattended.ts'
import { findEarlierDecisions } from './earlierDecisions.ts'
import { noteQuote } from './noteQuotes.ts'
import { contextOf } from './quoteContext.ts'

/**
 * Opens a quote that a run has made for acceptance, under a grant by which its insurer lets it; gives what keeps it from
 * being opened without a person. What was opened so before, for the same maker, users or sites, counts against the grant.
 */
export async function openUnderGrant(work: UnitOfWork, quote: Quote & Stored): Promise<readonly Refusal[]> {
  const [insurerId = ''] = quote.parties.insurerIds
  // What one insurer's run opened adds up with nothing of another's.
  const { actor, now, businessDate, requestId, logger, session } = work
  const run = { ...actor, userId: `${actor.userId}:${insurerId}`, organisationId: insurerId }
  const acting = { actor: run, now, businessDate, requestId, logger, session }
  const earlier = await findEarlierDecisions(acting, quote)
  const authority = determineAuthority(
    await findGrantsToOffer(work, insurerId),
    'offerRenewal',
    authorityCaseOf(quote, earlier),
  )
  const refusals = [
    ...unattendedRefusals(quote, authority.ok ? authority.value.approvals : 1),
    ...refusalsOf(authority),
  ]
  if (!authority.ok || refusals.length > 0) return refusals
  const { _id: grantNo, approvals, holder } = authority.value
  const decision: UnderwritingDecision = {
    decision: 'approve',
    reasonCodes: [],
    reason: '',
    byUserId: run.userId,
    byName: holder.name ?? actor.name,
    at: now,
    grantNo,
    approvals,
  }
  // As it is stored: what was made in memory lacks what the store adds, and the event would not tell the whole.
  const made = await work.loadForChange(quoteStore, quote._id)
  const opened = await work.change(
    quoteStore,
    made,
    { state: 'approved', decisions: [decision], approvedAt: work.now },
    { type: 'quote.approved', payload: { decision: 'approve', grantNo } },
  )
  await recordExercise(
    acting,
    authority.value,
    'offerRenewal',
    { subject: quote._id, ...exercisedCaseOf(quote) },
    quote.totalLimitFen,
  )
  const { submission } = await contextOf(work, opened)
  await noteQuote(work, submission, opened, { type: 'submission.quote-opened', payload: { quoteNo: quote._id } })
  return []
}
