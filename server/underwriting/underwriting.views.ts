import type { Permission } from '../../config/permissions.ts'
import type { Stored } from '../../models/store.ts'
import type { Reader } from '../database/reader.ts'
import { allowedEventsView } from '../http/allowedEvents.ts'
import { menuOf } from '../kernel/transitions.ts'
import { type QuoteEvent, quoteTransitions, type SubmissionEvent, submissionTransitions } from './domain/lifecycle.ts'
import { isExpired, type Quote } from './domain/quote.ts'
import { quoteFacts } from './domain/quoteFacts.ts'
import { type RuleEvaluation, requiredApproval } from './domain/rules.ts'
import type { Submission, UnderwritingDecision } from './domain/submission.ts'
import { submissionFacts } from './domain/submissionFacts.ts'
import type {
  QuoteRow,
  QuoteView,
  RuleFindingsView,
  SubmissionRow,
  SubmissionView,
  UnderwritingDecisionView,
} from './underwriting.contract.ts'
import type { SubmissionSeen } from './usecases/submissions.ts'

const SUBMISSION_PERMISSIONS: Readonly<Record<SubmissionEvent, Permission>> = {
  update: 'submission.write',
  submit: 'submission.write',
  withdraw: 'submission.write',
  quote: 'quote.make',
  withdrawQuote: 'quote.make',
  returnToApplicant: 'underwriting.decide',
  accept: 'underwriting.decide',
  refer: 'underwriting.decide',
  decline: 'underwriting.decide',
  acceptQuote: 'quote.accept',
  bind: 'policy.bind',
}

const QUOTE_PERMISSIONS: Readonly<Record<QuoteEvent, Permission>> = { accept: 'quote.accept', withdraw: 'quote.make' }

/** A submission as the person may see it. */
export function submissionView(submission: SubmissionSeen, reader: Reader): SubmissionView {
  const { insurerId, productCode, renewalOf, period, totalLimitFen, covers, region } = submission
  const { currentQuote, returnReason, policyNo, state, version, parties } = submission
  const facts = submissionFacts(submission, reader, submission.actorLimitFen)
  return {
    number: submission._id,
    version,
    state,
    parties,
    createdAt: submission.createdAt.toISOString(),
    updatedAt: submission.updatedAt.toISOString(),
    insurerId,
    productCode,
    renewalOf,
    period,
    totalLimitFen,
    covers,
    items: submission.items.map((item, index) => ({ ...item, itemNo: index + 1 })),
    region,
    currentQuote,
    decisions: decisionsFor(submission, reader),
    returnReason,
    policyNo,
    allowedEvents: allowedEventsView(menuOf(submissionTransitions, state, facts), SUBMISSION_PERMISSIONS, reader.actor),
  }
}

/** Referrals and amounts of authority are the insurer's own business. */
function decisionsFor({ decisions }: Submission, { actor }: Reader): UnderwritingDecisionView[] {
  const inside = isInside(actor)
  const shown = inside ? decisions : decisions.filter(({ decision }) => decision !== 'refer')
  return shown.map((decision) => decisionView(decision, inside))
}

const isInside = ({ organisationKind }: Reader['actor']): boolean =>
  organisationKind === 'insurer' || organisationKind === 'regulator'

const decisionView = (decision: UnderwritingDecision, inside: boolean): UnderwritingDecisionView => ({
  ...decision,
  at: decision.at.toISOString(),
  authorityLimitFen: inside ? decision.authorityLimitFen : null,
})

export function submissionRow(submission: Submission & Stored): SubmissionRow {
  const { state, version, parties, insurerId, productCode, period, totalLimitFen, items, policyNo } = submission
  return {
    number: submission._id,
    version,
    state,
    parties,
    createdAt: submission.createdAt.toISOString(),
    updatedAt: submission.updatedAt.toISOString(),
    insurerId,
    productCode,
    period,
    totalLimitFen,
    premiumFen: submission.currentQuote?.premiumFen ?? null,
    itemCount: items.length,
    firstItemName: items[0]?.name ?? null,
    policyNo,
  }
}

export function quoteView(quote: Quote & Stored, reader: Reader): QuoteView {
  const { _id, eventHash, facts, offeredByUserId, createdAt, updatedAt, approvedAt, acceptedAt, ...shown } = quote
  return {
    ...shown,
    ruleSet: isInside(reader.actor) ? quote.ruleSet : null,
    ruleFindings: isInside(reader.actor) ? quote.ruleFindings : [],
    number: _id,
    expired: isLapsed(quote, reader),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    acceptedAt: acceptedAt?.toISOString() ?? null,
    allowedEvents: allowedEventsView(
      menuOf(quoteTransitions, quote.state, quoteFacts(quote, reader)),
      QUOTE_PERMISSIONS,
      reader.actor,
    ),
  }
}

/** What the rules say on the business date, and what that asks for. */
export const ruleFindingsView = (evaluation: RuleEvaluation | null, { businessDate }: Reader): RuleFindingsView => ({
  on: businessDate,
  ruleSet: evaluation?.ruleSet ?? null,
  strongest: evaluation?.strongest ?? null,
  required: requiredApproval(evaluation?.findings ?? []),
  findings: evaluation?.findings ?? [],
})

export function quoteRow(quote: Quote & Stored, reader: Reader): QuoteRow {
  const { state, version, parties, submissionNo, period, totalLimitFen, premiumFen, expiresOn } = quote
  return {
    number: quote._id,
    version,
    state,
    expired: isLapsed(quote, reader),
    parties,
    createdAt: quote.createdAt.toISOString(),
    updatedAt: quote.updatedAt.toISOString(),
    submissionNo,
    period,
    totalLimitFen,
    premiumFen,
    expiresOn,
    approvedAt: quote.approvedAt?.toISOString() ?? null,
    firstItemName: quote.items[0]?.name ?? '',
  }
}

const isLapsed = (quote: Quote, { businessDate }: Reader): boolean =>
  quote.state === 'offered' && isExpired(quote, businessDate)
