import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Step } from '../../../../kernel/step.ts'
import type { CoverTerms, InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { CoinsurancePanel } from '../../../contract/terms/domain/panel.ts'
import type { PinnedProduct, PinnedTariff } from '../../../contract/terms/domain/policy.ts'
import type { PremiumShare } from '../../../contract/terms/domain/premiumShares.ts'
import type { SpecialCondition } from '../../../contract/terms/domain/specialCondition.ts'
import type { PolicyCover } from '../../../contract/terms/domain/termSegment.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { EarningPattern } from '../../../reference/product/domain/earning.ts'
import type { AgreedRateAdjustment, RatingFacts } from '../../../reference/product/domain/rating.ts'
import type { PinnedUnderwritingRuleSet } from '../../../reference/product/domain/underwritingRuleSet.ts'
import type { RuleFinding } from './rules.ts'

export const QUOTE_STATES = ['proposed', 'referred', 'approved', 'accepted', 'declined', 'withdrawn'] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

/** States from which a quote can still come to be accepted. */
export const OPEN_QUOTE_STATES = ['proposed', 'referred', 'approved'] as const satisfies readonly QuoteState[]

/** States from which a quote can still come to be bound: what ends a submission ends these with it. */
export const LIVING_QUOTE_STATES = [...OPEN_QUOTE_STATES, 'accepted'] as const satisfies readonly QuoteState[]

/** States of a quote that is or has been open for acceptance; one withdrawn may have been. */
export const OFFERED_QUOTE_STATES = ['approved', 'accepted', 'withdrawn'] as const satisfies readonly QuoteState[]

export const isOpen = (state: QuoteState): boolean => (OPEN_QUOTE_STATES as readonly QuoteState[]).includes(state)

/** Terms with the worksheet of their price and everything needed to rate them again. */
export interface PricedTerms {
  readonly submissionNo: string
  readonly parties: Parties
  readonly region: string
  readonly product: PinnedProduct
  readonly tariff: PinnedTariff
  readonly period: Period
  readonly items: readonly InsuredItem[]
  readonly covers: readonly PolicyCover[]
  readonly totalLimitFen: number
  readonly premiumFen: number
  /** The premium per item and cover, to the fen; empty in quotes from before it was kept. */
  readonly premiumShares: readonly PremiumShare[]
  /** How the product earns premium over the period where its risk does not lie evenly; null: by actual days. */
  readonly earning: EarningPattern | null
  readonly steps: readonly Step[]
  /** What the premium was calculated from. */
  readonly facts: RatingFacts
  /** The underwriting rules it was made under and what they said; null where the product has none. */
  readonly ruleSet: PinnedUnderwritingRuleSet | null
  readonly ruleFindings: readonly RuleFinding[]
  readonly renewalOf: string | null
  readonly offeredOn: CivilDate
  /** Who made the quote; never who approves it. */
  readonly offeredByUserId: string
  readonly offeredByName: string
}

/** Terms as the applicant asked for them, or as an insurer offers them instead. */
export interface Terms {
  readonly period: Period
  readonly totalLimitFen: number
  readonly covers: readonly CoverTerms[]
}

/** A loading or discount agreed for the quote, within what the tariff is filed for, and why. */
export interface RateAdjustment extends AgreedRateAdjustment {
  readonly reason: string
}

export const QUOTE_DECISIONS = ['approve', 'refer', 'decline'] as const
export type QuoteDecision = (typeof QUOTE_DECISIONS)[number]

/** Who decided what about a quote and why. */
export interface UnderwritingDecision {
  readonly decision: QuoteDecision
  /** Of the handbook's list; for declining. */
  readonly reasonCodes: readonly string[]
  readonly reason: string
  readonly byUserId: string
  readonly byName: string
  readonly at: Date
  /** The grant it was decided under; null for a referral, which needs none. */
  readonly grantNo: string | null
  /** How many distinct people that grant asks for. */
  readonly approvals: number
}

/** The quote waits for somebody with more authority. */
export interface Referral {
  readonly reason: string
  /** What kept the referrer from deciding. */
  readonly causes: readonly Refusal[]
  readonly byUserId: string
  readonly byName: string
  readonly at: Date
  /** Null while the working days up to it are not announced yet. */
  readonly dueOn: CivilDate | null
  /** Last business date on which a reminder was written. */
  readonly remindedOn: CivilDate | null
}

export const WITHDRAWAL_CAUSES = ['insurer', 'otherAccepted', 'submissionEnded', 'renewalOver'] as const

/** Why a quote ended that was open or accepted. */
export interface Withdrawal {
  readonly because: (typeof WITHDRAWAL_CAUSES)[number]
  /** What somebody said; null where another quote was accepted, which the submission names. */
  readonly reason: string | null
  readonly byName: string
  readonly at: Date
}

/** Names a quote in a command. */
export interface QuoteRef {
  readonly quoteNo: string
}

/** Terms an insurer would insure at, through approval to the applicant's answer. */
export interface Quote extends PricedTerms {
  readonly state: QuoteState
  /** What the applicant had asked for; where the offered terms differ this is a counter-offer. */
  readonly asked: Terms
  readonly adjustments: readonly RateAdjustment[]
  /** Sum of the discounts among the adjustments, positive. */
  readonly discountPpm: number
  /** Categories of the items' catalogue entries, each once. */
  readonly categories: readonly string[]
  readonly conditions: readonly SpecialCondition[]
  /** Who shares the contract; null: the issuing insurer alone. */
  readonly panel: CoinsurancePanel | null
  readonly copiedFrom: string | null
  /** The last day on which it can be approved and accepted. */
  readonly expiresOn: CivilDate
  /** How many distinct people must approve it, whoever they are. */
  readonly approvalsNeeded: number
  /** In the order they were made. */
  readonly decisions: readonly UnderwritingDecision[]
  readonly referral: Referral | null
  /** When it was opened for acceptance; from then on the applicant sees it. */
  readonly approvedAt: Date | null
  readonly acceptedAt: Date | null
  readonly withdrawal: Withdrawal | null
}

/** Whether the offer has lapsed; derived, never stored. */
export const isExpired = (quote: Pick<Quote, 'expiresOn'>, businessDate: CivilDate): boolean =>
  businessDate > quote.expiresOn

/** Whether an open quote has lapsed. */
export const hasLapsed = (quote: Pick<Quote, 'state' | 'expiresOn'>, businessDate: CivilDate): boolean =>
  isOpen(quote.state) && isExpired(quote, businessDate)
