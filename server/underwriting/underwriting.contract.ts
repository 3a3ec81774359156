import type { AllowedEvent } from '../http/allowedEvents.contract.ts'
import type { ListView } from '../http/listing.ts'
import type { Parties } from '../identity/domain/visibility.ts'
import type { Period } from '../kernel/period.ts'
import type { Step } from '../kernel/step.ts'
import type { PinnedProduct, PinnedTariff, PolicyCover } from '../policy/domain/policy.ts'
import type { CoverTerms, InsuredItem } from './domain/insuredItem.ts'
import type { QuoteEvent, SubmissionEvent } from './domain/lifecycle.ts'
import type { QuoteState } from './domain/quote.ts'
import type { PinnedRuleSet, RuleOutcome } from './domain/ruleSet.ts'
import type { RequiredApproval, RuleFinding } from './domain/rules.ts'
import type { CurrentQuote, DraftItem, SubmissionRequest, SubmissionState } from './domain/submission.ts'

export type { AttributeValue, CoverCode, CoverTerms, InsuredItem, TechnicalIndicator } from './domain/insuredItem.ts'
export type { QuoteEvent, SubmissionEvent } from './domain/lifecycle.ts'
export type { QuoteState } from './domain/quote.ts'
export type { PinnedRuleSet, RuleOutcome } from './domain/ruleSet.ts'
export type { RequiredApproval, RuleFinding, RuleSubject } from './domain/rules.ts'
export type { CurrentQuote, DraftItem, SubmissionRequest, SubmissionState } from './domain/submission.ts'

/** Body of POST /submissions and PUT /submissions/:submissionNo; a draft may leave out all but the product. */
export type SubmissionBody = Partial<Omit<SubmissionRequest, 'productCode' | 'items'>> & {
  readonly productCode: string
  readonly items?: readonly Partial<DraftItem>[]
}

/** Body of POST /submissions/:submissionNo/return and /withdrawal and of POST /quotes/:quoteNo/withdrawal. */
export interface ReasonBody {
  readonly reason: string
}

/** Body of POST /submissions/:submissionNo/decision. */
export interface DecisionBody {
  readonly decision: 'accept' | 'refer' | 'decline'
  readonly reason: string
}

export interface UnderwritingDecisionView {
  readonly decision: 'accept' | 'refer' | 'decline'
  readonly reason: string
  readonly byUserId: string
  readonly byName: string
  readonly at: string
  readonly authorityLimitFen: number | null
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
  readonly currentQuote: CurrentQuote | null
  readonly decisions: readonly UnderwritingDecisionView[]
  readonly returnReason: string | null
  readonly policyNo: string | null
  readonly allowedEvents: readonly AllowedEvent<SubmissionEvent>[]
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

export interface QuoteView {
  readonly number: string
  readonly version: number
  readonly state: QuoteState
  /** Offered, but the last day of acceptance has passed. */
  readonly expired: boolean
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly submissionNo: string
  readonly region: string
  readonly product: PinnedProduct
  readonly tariff: PinnedTariff
  readonly period: Period
  readonly items: readonly InsuredItem[]
  readonly covers: readonly PolicyCover[]
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly steps: readonly Step[]
  /** For insurer and regulator only. */
  readonly ruleSet: PinnedRuleSet | null
  readonly ruleFindings: readonly RuleFinding[]
  readonly renewalOf: string | null
  readonly offeredOn: string
  /** The last day on which it can be accepted. */
  readonly expiresOn: string
  readonly offeredByName: string
  readonly approvedAt: string | null
  readonly acceptedAt: string | null
  readonly allowedEvents: readonly AllowedEvent<QuoteEvent>[]
}

/** A line of the quotes list. */
export interface QuoteRow {
  readonly number: string
  readonly version: number
  readonly state: QuoteState
  readonly expired: boolean
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly submissionNo: string
  readonly period: Period
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly expiresOn: string
  readonly approvedAt: string | null
  readonly firstItemName: string
}

/** GET /submissions and GET /quotes. */
export type SubmissionList = ListView<SubmissionRow>
export type QuoteList = ListView<QuoteRow>

/** GET /submissions/:number/rule-findings: what the underwriting rules say today. */
export interface RuleFindingsView {
  readonly on: string
  /** Null where the product has no rules. */
  readonly ruleSet: PinnedRuleSet | null
  readonly strongest: RuleOutcome | null
  readonly required: RequiredApproval
  readonly findings: readonly RuleFinding[]
}
