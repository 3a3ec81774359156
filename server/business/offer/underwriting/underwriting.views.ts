import type { Permission } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import { menuOf } from '../../../kernel/transitions.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { acknowledgementView } from './disclosure.views.ts'
import { seesUnderwriting } from './domain/historyVisibility.ts'
import { type SubmissionEvent, submissionTransitions } from './domain/lifecycle.ts'
import { type RuleEvaluation, requiredApproval } from './domain/rules.ts'
import { leadingQuote, type Submission } from './domain/submission.ts'
import { submissionFacts } from './domain/submissionFacts.ts'
import type { RuleFindingsView, SubmissionRow, SubmissionView } from './underwriting.contract.ts'
import type { SubmissionSeen } from './usecases/submissions.ts'

/** What a person can ask for; the others follow from acts on quotes. */
type AskedEvent = Exclude<SubmissionEvent, 'keepQuotes' | 'loseQuotes' | 'acceptQuote' | 'acknowledge'>

const SUBMISSION_PERMISSIONS: Readonly<Record<AskedEvent, Permission>> = {
  update: 'submission.write',
  submit: 'submission.write',
  withdraw: 'submission.write',
  quote: 'quote.make',
  requestInspection: 'underwriting.inspect',
  returnToApplicant: 'underwriting.decide',
  decline: 'underwriting.decide',
  bind: 'policy.bind',
}

const isAsked = (event: SubmissionEvent): event is AskedEvent => event in SUBMISSION_PERMISSIONS

/** A submission as the person may see it. */
export function submissionView(submission: SubmissionSeen, reader: Reader): SubmissionView {
  const { insurerId, productCode, renewalOf, period, totalLimitFen, covers, region } = submission
  const { acceptedQuoteNo, openInspections, returnReason, policyNo, state, version, parties } = submission
  const inside = seesUnderwriting(reader.actor, submission)
  const menu = menuOf(submissionTransitions, state, submissionFacts(submission, reader, submission.declining)).flatMap(
    ({ event, ...entry }) => (isAsked(event) ? [{ ...entry, event }] : []),
  )
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
    quotes: inside ? submission.quotes : submission.quotes.filter(({ opened }) => opened),
    acceptedQuoteNo,
    openInspections,
    acknowledgements: submission.acknowledgements.map(acknowledgementView),
    decision: decisionView(submission),
    returnReason,
    policyNo,
    allowedEvents: allowedEventsView(menu, SUBMISSION_PERMISSIONS, reader.actor),
  }
}

function decisionView({ decision }: Submission): SubmissionView['decision'] {
  if (!decision) return null
  const { reasonCodes, reason, byName, at } = decision
  return { decision: 'decline', reasonCodes, reason, byName, at: at.toISOString() }
}

export function submissionRow(submission: Submission & Stored, { actor }: Reader): SubmissionRow {
  const { state, version, parties, insurerId, productCode, period, totalLimitFen, items, policyNo } = submission
  const quotes = submission.quotes.filter(({ opened }) => opened || seesUnderwriting(actor, submission))
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
    premiumFen: leadingQuote({ ...submission, quotes })?.premiumFen ?? null,
    itemCount: items.length,
    firstItemName: items[0]?.name ?? null,
    policyNo,
  }
}

/** What the rules say on the business date, and what that asks for. */
export const ruleFindingsView = (
  { ruleSet, strongest, findings }: RuleEvaluation,
  { businessDate }: Reader,
): RuleFindingsView => ({
  on: businessDate,
  ruleSet,
  strongest,
  required: requiredApproval(findings),
  findings,
})
