import type { Parties } from '../../identity/domain/visibility.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { Period } from '../../kernel/period.ts'
import type { Step } from '../../kernel/step.ts'
import type { PinnedProduct, PinnedTariff, PolicyCover } from '../../policy/domain/policy.ts'
import type { RatingFacts } from '../../product/domain/rating.ts'
import type { InsuredItem } from './insuredItem.ts'
import type { PinnedRuleSet } from './ruleSet.ts'
import type { RuleFinding } from './rules.ts'

export const QUOTE_STATES = ['offered', 'accepted', 'withdrawn'] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

/** Terms an insurer offers until a day, with the worksheet of their price and everything needed to rate them again. */
export interface Quote {
  readonly submissionNo: string
  readonly state: QuoteState
  readonly parties: Parties
  readonly region: string
  readonly product: PinnedProduct
  readonly tariff: PinnedTariff
  readonly period: Period
  readonly items: readonly InsuredItem[]
  readonly covers: readonly PolicyCover[]
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly steps: readonly Step[]
  /** What the premium was calculated from. */
  readonly facts: RatingFacts
  /** The underwriting rules it was made under and what they said; null where the product has none. */
  readonly ruleSet: PinnedRuleSet | null
  readonly ruleFindings: readonly RuleFinding[]
  readonly renewalOf: string | null
  readonly offeredOn: CivilDate
  /** The last day on which it can be accepted. */
  readonly expiresOn: CivilDate
  readonly offeredByUserId: string
  readonly offeredByName: string
  /** When underwriting accepted these terms; only then can the applicant. */
  readonly approvedAt: Date | null
  readonly acceptedAt: Date | null
}

/** Whether the offer has lapsed; derived, never stored. */
export const isExpired = (quote: Pick<Quote, 'expiresOn'>, businessDate: CivilDate): boolean =>
  businessDate > quote.expiresOn
