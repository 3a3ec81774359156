import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { acknowledgementView } from './disclosure.views.ts'
import { shownQuotes } from './domain/historyVisibility.ts'
import { type RuleEvaluation, requiredApproval } from './domain/rules.ts'
import { leadingQuote, type Submission } from './domain/submission.ts'
import { submissionMenu } from './domain/submissionMenu.ts'
import type { RuleFindingsView, SubmissionRow, SubmissionView } from './underwriting.contract.ts'
import type { SubmissionSeen } from './usecases/submissions.ts'

/** A submission as the person may see it. */
export function submissionView(submission: SubmissionSeen, reader: Reader): SubmissionView {
  const { insurerId, productCode, renewalOf, period, totalLimitFen, covers, region } = submission
  const { acceptedQuoteNo, openInspections, returnReason, policyNo, state, version, parties } = submission
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
    quotes: shownQuotes(submission, reader.actor),
    acceptedQuoteNo,
    openInspections,
    acknowledgements: submission.acknowledgements.map(acknowledgementView),
    decision: decisionView(submission),
    returnReason,
    policyNo,
    allowedEvents: allowedEventsView(submissionMenu(submission, reader.actor, submission)),
  }
}

function decisionView({ decision }: Submission): SubmissionView['decision'] {
  if (!decision) return null
  const { reasonCodes, reason, byName, at } = decision
  return { decision: 'decline', reasonCodes, reason, byName, at: at.toISOString() }
}

export function submissionRow(submission: Submission & Stored, { actor }: Reader): SubmissionRow {
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
    premiumFen: leadingQuote({ ...submission, quotes: shownQuotes(submission, actor) })?.premiumFen ?? null,
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
