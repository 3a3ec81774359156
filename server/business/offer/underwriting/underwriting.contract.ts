import type { Period } from '../../../kernel/period.ts'
import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { Failure } from '../../../platform/http/problem.contract.ts'
import type { Disclosure } from '../../contract/terms/domain/disclosure.ts'
import type { CoverTerms } from '../../contract/terms/domain/insuredItem.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { PinnedUnderwritingRuleSet, RuleOutcome } from '../../reference/product/domain/underwritingRuleSet.ts'
import type { Acknowledging } from './domain/disclosure.ts'
import type { Coded, Handbook } from './domain/handbook.ts'
import type { RequiredApproval, RuleFinding } from './domain/rules.ts'
import type { DraftItem, QuoteSummary, SubmissionRequest, SubmissionState } from './domain/submission.ts'
import type { SubmissionAct } from './domain/submissionMenu.ts'
import type { CauseView } from './quote.contract.ts'

export type { OwnShare } from '../../contract/terms/domain/disclosure.ts'
export type {
  AttributeValue,
  CoverCode,
  CoverTerms,
  InsuredItem,
  TechnicalIndicator,
} from '../../contract/terms/domain/insuredItem.ts'

export type { PinnedUnderwritingRuleSet, RuleOutcome } from '../../reference/product/domain/underwritingRuleSet.ts'
export type { Coded } from './domain/handbook.ts'
export type { RequiredApproval, RuleFinding, RuleSubject } from './domain/rules.ts'
export type { DraftItem, QuoteSummary, SubmissionRequest, SubmissionState } from './domain/submission.ts'
export type * from './quote.contract.ts'

/** Body of POST /submissions and PUT /submissions/:submissionNo; a draft may leave out all but the product. */
export type SubmissionBody = Partial<Omit<SubmissionRequest, 'productCode' | 'items'>> & {
  readonly productCode: string
  readonly items?: readonly Partial<DraftItem>[]
}

/** Body of POST /submissions/:submissionNo/return and /withdrawal and of POST /quotes/:quoteNo/withdrawal. */
export interface UnderwritingReasonBody {
  readonly reason: string
}

/** Body of POST /submissions/:submissionNo/decline. */
export interface DeclineBody {
  /** Of the handbook's list; at least one. */
  readonly reasonCodes?: readonly string[]
  readonly reason: string
}

/** Body of POST /submissions/:submissionNo/acknowledgement. */
export type AcknowledgementBody = Acknowledging

/** GET /underwriting-handbook: coded lists and parameters. */
export type HandbookView = Handbook

export interface AcknowledgementView extends Disclosure {
  readonly quoteNo: string | null
  readonly byName: string
  readonly organisationId: string
  readonly at: string
}

/** GET /submissions/:submissionNo/disclosure and GET /quotes/:quoteNo/disclosure: what is to be shown and explained. */
export interface DisclosureView extends Omit<Disclosure, 'exclusions'> {
  readonly exclusions: readonly Coded[]
  readonly acknowledgement: AcknowledgementView | null
  /** Why it must be acknowledged; empty when it holds. */
  readonly outdated: readonly CauseView[]
}

/** GET /submissions/:number/shortfalls: what a draft still lacks; empty when it can be sent, or was. */
export interface ShortfallsView {
  readonly items: readonly Failure[]
}

/** Why a submission was declined, as everyone who sees it may read. */
export interface SubmissionDecisionView {
  readonly decision: 'decline'
  readonly reasonCodes: readonly string[]
  readonly reason: string
  readonly byName: string
  readonly at: string
}

export interface SubmissionView {
  readonly number: string
  readonly version: number
  readonly state: SubmissionState
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly insurerId: string | null
  readonly productCode: string
  readonly renewalOf: string | null
  readonly period: Period | null
  readonly totalLimitFen: number | null
  readonly covers: readonly CoverTerms[]
  readonly items: readonly (DraftItem & { readonly itemNo: number })[]
  readonly region: string
  /** Those the reader may see. */
  readonly quotes: readonly QuoteSummary[]
  readonly acceptedQuoteNo: string | null
  readonly openInspections: readonly string[]
  readonly acknowledgements: readonly AcknowledgementView[]
  readonly decision: SubmissionDecisionView | null
  readonly returnReason: string | null
  readonly policyNo: string | null
  readonly allowedEvents: readonly AllowedEvent<SubmissionAct>[]
}

/** A line of the submissions list. */
export interface SubmissionRow {
  readonly number: string
  readonly version: number
  readonly state: SubmissionState
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly insurerId: string | null
  readonly productCode: string
  readonly period: Period | null
  readonly totalLimitFen: number | null
  readonly premiumFen: number | null
  readonly itemCount: number
  readonly firstItemName: string | null
  readonly policyNo: string | null
}

/** GET /submissions. */
export type SubmissionList = ListView<SubmissionRow>

/** GET /submissions/:number/rule-findings: what the underwriting rules say today. */
export interface RuleFindingsView {
  readonly on: string
  /** Null where the product has no rules. */
  readonly ruleSet: PinnedUnderwritingRuleSet | null
  readonly strongest: RuleOutcome | null
  readonly required: RequiredApproval
  readonly findings: readonly RuleFinding[]
}
