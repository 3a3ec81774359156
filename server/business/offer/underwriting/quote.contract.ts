import type { Period } from '../../../kernel/period.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { InsuredItem } from '../../contract/terms/domain/insuredItem.ts'
import type { PanelMember } from '../../contract/terms/domain/panel.ts'
import type { PinnedProduct, PinnedTariff } from '../../contract/terms/domain/policy.ts'
import type { SpecialCondition } from '../../contract/terms/domain/specialCondition.ts'
import type { PolicyCover } from '../../contract/terms/domain/termSegment.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { PinnedUnderwritingRuleSet } from '../../reference/product/domain/underwritingRuleSet.ts'
import type { CoinsuranceAnswer } from './domain/coinsurance.ts'
import type { ComparisonRow } from './domain/comparison.ts'
import type { TermDifference } from './domain/differences.ts'
import type { Acknowledging } from './domain/disclosure.ts'
import type { QuoteProposal } from './domain/proposal.ts'
import type { QuoteDecision, QuoteState, RateAdjustment, Terms, Withdrawal } from './domain/quote.ts'
import type { QuoteAct } from './domain/quoteMenu.ts'
import type { RuleFinding } from './domain/rules.ts'

export type { CoinsuranceShare } from '../../contract/terms/domain/panel.ts'
export type { SpecialCondition } from '../../contract/terms/domain/specialCondition.ts'
export type { ComparisonRow } from './domain/comparison.ts'
export type { TermDifference } from './domain/differences.ts'
export type { QuoteDecision, QuoteState, RateAdjustment, Terms } from './domain/quote.ts'
export type { QuoteAct } from './domain/quoteMenu.ts'

/** Body of POST /submissions/:submissionNo/quotes, /quote-previews; all may be left out: then as asked for. */
export type QuoteBody = Partial<QuoteProposal>

/** Body of POST /quotes/:quoteNo/decision. */
export interface DecisionBody {
  readonly decision: QuoteDecision
  /** For declining, at least one. */
  readonly reasonCodes?: readonly string[]
  readonly reason: string
  /** Added to the terms by an approval. */
  readonly conditions?: readonly SpecialCondition[]
}

/** Body of POST /quotes/:quoteNo/coinsurance-answer; a reason where the share is not taken. */
export type CoinsuranceAnswerBody = Pick<CoinsuranceAnswer, 'confirm'> & Partial<CoinsuranceAnswer>

/** An insurer of a panel; the lead comes first. */
export type PanelMemberView = Omit<PanelMember, 'confirmedAt'> & { readonly confirmedAt: string | null }

/** Body of POST /quotes/:quoteNo/acceptance. The acknowledgement is needed where the terms are not those acknowledged. */
export interface AcceptanceBody {
  readonly acknowledgement?: Acknowledging | null
}

/** A failed condition in a person's words. */
export interface CauseView extends Refusal {
  readonly zh: string
  readonly en: string
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

export interface ReferralView {
  readonly reason: string
  readonly causes: readonly CauseView[]
  readonly byName: string
  readonly at: string
  /** Null while the working days up to it are not announced yet. */
  readonly dueOn: string | null
}

export interface QuoteView {
  readonly number: string
  readonly version: number
  /** Whether the reader is told how underwriting came to it, and may read its submission. */
  readonly shows: { readonly underwriting: boolean; readonly submission: boolean }
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
  readonly ruleSet: PinnedUnderwritingRuleSet | null
  readonly ruleFindings: readonly RuleFinding[]
  readonly renewalOf: string | null
  readonly asked: Terms
  /** What is offered otherwise than asked; none when the terms are as asked. */
  readonly differences: readonly TermDifference[]
  readonly adjustments: readonly RateAdjustment[]
  readonly conditions: readonly SpecialCondition[]
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
  readonly withdrawal: {
    readonly because: Withdrawal['because']
    readonly reason: string | null
    readonly at: string
  } | null
  readonly allowedEvents: readonly AllowedEvent<QuoteAct>[]
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
> & {
  /** Rules that will ask for somebody else's eyes: a referral, or more than one approval. */
  readonly asking: readonly RuleFinding[]
}

/** GET /submissions/:submissionNo/quote-comparison. */
export interface QuoteComparisonView {
  readonly submissionNo: string
  /** Whose words name the terms; null where there is nothing to compare. */
  readonly product: PinnedProduct | null
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

/** GET /referrals: what this person may decide. */
export type ReferralList = ListView<ReferralRow>

/** GET /quotes. */
export type QuoteList = ListView<QuoteRow>
