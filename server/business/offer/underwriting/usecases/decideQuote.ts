import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { EventFact } from '../../../../platform/database/writing.ts'
import { recordExercise } from '../../../party/authority/usecases/exercises.ts'
import { decideQuoteDecision } from '../domain/decision.ts'
import { exercisedCaseOf } from '../domain/exercisedCase.ts'
import type { Quote, QuoteRef, UnderwritingDecision } from '../domain/quote.ts'
import { quoteFacts } from '../domain/quoteFacts.ts'
import { referralRefusals } from '../domain/rules.ts'
import type { DecisionBody } from '../underwriting.contract.ts'
import { noteQuote } from './noteQuotes.ts'
import { contextOf, type QuoteSeen, seenQuote } from './quoteContext.ts'
import { referralDueOn } from './referralDueOn.ts'

const EVENTS = {
  approve: ['quote.approved', 'submission.quote-opened'],
  coApprove: ['quote.co-approved', 'submission.quote-co-approved'],
  refer: ['quote.referred', 'submission.quote-referred'],
  decline: ['quote.declined', 'submission.quote-declined'],
} as const

export type DecideQuote = QuoteRef & Required<DecisionBody>

/**
 * Approves a quote within the person's own authority, which may open it for acceptance or be one of several approvals;
 * refers it to those with more; or declines it. The quote's version guards that of two approvals at once one counts.
 */
export async function decideQuote(work: UnitOfWork, { quoteNo, ...command }: DecideQuote): Promise<QuoteSeen> {
  const quote = await work.loadForChange(quoteStore, quoteNo)
  const context = await contextOf(work, quote)
  const facts = quoteFacts(quote, context, work)
  const { event, state, grant } = valueOrThrow(decideQuoteDecision(facts, command, HANDBOOK))
  const { userId: byUserId, name: byName } = work.actor
  const decision: UnderwritingDecision = {
    decision: command.decision,
    reasonCodes: command.reasonCodes,
    reason: command.reason,
    byUserId,
    byName,
    at: work.now,
    grantNo: grant?._id ?? null,
    approvals: grant?.approvals ?? 1,
  }
  const change: Partial<Omit<Quote, keyof Stored>> = {
    state,
    decisions: [...quote.decisions, decision],
    conditions: [...quote.conditions, ...command.conditions],
    ...(event === 'approve' ? { approvedAt: work.now } : {}),
    ...(event === 'refer' ? { referral: referralOf(work, quote, facts.authority, decision) } : {}),
  }
  const [quoteEvent, submissionEvent] = EVENTS[event]
  const payload = { decision: command.decision, reasonCodes: command.reasonCodes, conditions: command.conditions }
  const fact: EventFact = {
    type: quoteEvent,
    reason: command.reason,
    payload: { ...payload, grantNo: decision.grantNo },
  }
  const decided = await work.change(quoteStore, quote, change, fact)
  if (grant) {
    const subject = { subject: quote._id, ...exercisedCaseOf(quote) }
    await recordExercise(work, grant, grant.decision, subject, quote.totalLimitFen)
  }
  await noteQuote(work, context.submission, decided, { type: submissionEvent, payload: { quoteNo: quote._id } })
  return seenQuote(work, decided)
}

function referralOf(
  work: UnitOfWork,
  { ruleFindings }: Quote,
  authority: ReturnType<typeof quoteFacts>['authority'],
  { reason, byUserId, byName, at }: UnderwritingDecision,
): Quote['referral'] {
  const causes = [
    ...(authority && !authority.approve.ok ? authority.approve.refusals : []),
    ...referralRefusals(ruleFindings),
  ]
  const dueOn = referralDueOn(work.businessDate)
  return { reason, causes, byUserId, byName, at, dueOn, remindedOn: null }
}
