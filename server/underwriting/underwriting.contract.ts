import type { AllowedEvent } from '../http/allowedEvents.contract.ts'
import type { ListView } from '../http/listing.ts'
import type { Parties } from '../identity/domain/visibility.ts'
import type { Period } from '../kernel/period.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Step } from '../kernel/step.ts'
import type { PinnedProduct, PinnedTariff, PolicyCover } from '../policy/domain/policy.ts'
import type { CoinsuranceAnswer, PanelMember } from './domain/coinsurance.ts'
import type { ComparisonRow } from './domain/comparison.ts'
import type { Condition } from './domain/condition.ts'
import type { TermDifference } from './domain/differences.ts'
import type { Acknowledging, Disclosure } from './domain/disclosure.ts'
import type { Coded, Handbook } from './domain/handbook.ts'
import type { CoverTerms, InsuredItem } from './domain/insuredItem.ts'
import type { SubmissionEvent } from './domain/lifecycle.ts'
import type { Proposal } from './domain/proposal.ts'
import type { Adjustment, QuoteDecision, QuoteState, Terms, Withdrawal } from './domain/quote.ts'
import type { QuoteEvent } from './domain/quoteConditions.ts'
import type { PinnedRuleSet, RuleOutcome } from './domain/ruleSet.ts'
import type { RequiredApproval, RuleFinding } from './domain/rules.ts'
import type { DraftItem, QuoteSummary, SubmissionRequest, SubmissionState } from './domain/submission.ts'

export type { CoinsuranceShare } from './domain/coinsurance.ts'
export type { ComparisonRow } from './domain/comparison.ts'
export type { Condition } from './domain/condition.ts'
export type { TermDifference } from './domain/differences.ts'
export type { OwnShare } from './domain/disclosure.ts'
export type { Coded } from './domain/handbook.ts'
export type { AttributeValue, CoverCode, CoverTerms, InsuredItem, TechnicalIndicator } from './domain/insuredItem.ts'
export type { SubmissionEvent } from './domain/lifecycle.ts'
export type { Adjustment, QuoteDecision, QuoteState, Terms } from './domain/quote.ts'
export type { QuoteEvent } from './domain/quoteConditions.ts'
export type { PinnedRuleSet, RuleOutcome } from './domain/ruleSet.ts'
export type { RequiredApproval, RuleFinding, RuleSubject } from './domain/rules.ts'
export type { DraftItem, QuoteSummary, SubmissionRequest, SubmissionState } from './domain/submission.ts'

/** Body of POST /submissions and PUT /submissions/:submissionNo; a draft may leave out all but the product. */
export type SubmissionBody = Partial<Omit<SubmissionRequest, 'productCode' | 'items'>> & {
  readonly productCode: string
  readonly items?: readonly Partial<DraftItem>[]
}

/** Body of POST /submissions/:submissionNo/return and /withdrawal and of POST /quotes/:quoteNo/withdrawal. */
export interface ReasonBody {
  readonly reason: string
}

/** Body of POST /submissions/:submissionNo/decline. */
export interface DeclineBody {
  /** Of the handbook's list; at least one. */
  readonly reasonCodes?: readonly string[]
  readonly reason: string
}

/** Body of POST /submissions/:submissionNo/quotes, /quote-previews; all may be left out: then as asked for. */
export type QuoteBody = Partial<Proposal>

/** Body of POST /quotes/:quoteNo/decision. */
export interface DecisionBody {
  readonly decision: QuoteDecision
  /** For declining, at least one. */
  readonly reasonCodes?: readonly string[]
  readonly reason: string
  /** Added to the terms by an approval. */
  readonly conditions?: readonly Condition[]
}

/** Body of POST /quotes/:quoteNo/coinsurance-answer; a reason where the share is not taken. */
export type CoinsuranceAnswerBody = Pick<CoinsuranceAnswer, 'confirm'> & Partial<CoinsuranceAnswer>

/** An insurer of a panel; the lead comes first. */
export type PanelMemberView = Omit<PanelMember, 'confirmedAt'> & { readonly confirmedAt: string | null }

/** Body of POST /submissions/:submissionNo/acknowledgement. */
export type AcknowledgementBody = Acknowledging

/** Body of POST /quotes/:quoteNo/acceptance. The acknowledgement is needed where the terms are not those acknowledged. */
export interface AcceptanceBody {
  readonly acknowledgement?: Acknowledging | null
}

/** GET /underwriting-handbook: coded lists and parameters. */
export type HandbookView = Handbook

/** A failed condition in a person's words. */
export interface CauseView extends Refusal {
  readonly zh: string
  readonly en: string
}

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

export interface UnderwritingDecisionView {
  readonly decision: QuoteDecision
  readonly reasonCodes: readonly string[]
  readonly reason: string
  readonly byUserId: string
  readonly byName: string
  readonly at: string
  readonly grantNo: string | null
}

/** Why a submission was declined, as everyone who sees it may read. */
export interface SubmissionDecisionView {
  readonly decision: 'decline'
  readonly reasonCodes: readonly string[]
  readonly reason: string
  readonly byName: string
  readonly at: string
}

export interface ReferralView {
  readonly reason: string
  readonly causes: readonly CauseView[]
  readonly byName: string
  readonly at: string
  readonly dueOn: string
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
  /** Open, but the last day of acceptance has passed. */
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
  readonly asked: Terms
  /** What is offered otherwise than asked; none when the terms are as asked. */
  readonly differences: readonly TermDifference[]
  readonly adjustments: readonly Adjustment[]
  readonly conditions: readonly Condition[]
  /** Who shares the contract; null: the issuing insurer alone. */
  readonly panel: readonly PanelMemberView[] | null
  readonly copiedFrom: string | null
  readonly offeredOn: string
  /** The last day on which it can be accepted. */
  readonly expiresOn: string
  readonly offeredByName: string
  /** How many distinct people must approve it, as far as is known. */
  readonly approvalsNeeded: number
  readonly decisions: readonly UnderwritingDecisionView[]
  readonly referral: ReferralView | null
  readonly approvedAt: string | null
  readonly acceptedAt: string | null
  readonly withdrawal: { readonly because: Withdrawal['because']; readonly reason: string; readonly at: string } | null
  readonly allowedEvents: readonly AllowedEvent<QuoteEvent | 'copy'>[]
}

/** POST /submissions/:submissionNo/quote-previews: what a quote would come to. */
export type QuotePreview = Pick<
  QuoteView,
  | 'period'
  | 'covers'
  | 'totalLimitFen'
  | 'premiumFen'
  | 'steps'
  | 'differences'
  | 'adjustments'
  | 'conditions'
  | 'expiresOn'
  | 'approvalsNeeded'
>

/** GET /submissions/:submissionNo/quote-comparison. */
export interface ComparisonView {
  readonly submissionNo: string
  readonly quotes: readonly {
    readonly number: string
    readonly state: QuoteState
    readonly expired: boolean
    readonly steps: readonly Step[]
  }[]
  readonly rows: readonly ComparisonRow[]
}

/** A line of the queue of referred quotes. */
export interface ReferralRow {
  readonly number: string
  readonly submissionNo: string
  readonly parties: Parties
  readonly firstItemName: string
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly discountPpm: number
  readonly referral: ReferralView
  readonly approvalsGiven: number
  readonly approvalsNeeded: number
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

/** GET /referrals: what this person may decide. */
export type ReferralList = ListView<ReferralRow>
