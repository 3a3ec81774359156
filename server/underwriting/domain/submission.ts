import type { Parties } from '../../identity/domain/visibility.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { Period } from '../../kernel/period.ts'
import type { CoverTerms, InsuredItem } from './insuredItem.ts'

export const SUBMISSION_STATES = [
  'draft',
  'submitted',
  'quoted',
  'referred',
  'approved',
  'accepted',
  'bound',
  'declined',
  'withdrawn',
] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

/** An item as typed so far: everything may still be missing. */
export type DraftItem = Omit<InsuredItem, 'itemNo' | 'name' | 'valueFen'> & {
  readonly name: string | null
  readonly valueFen: number | null
}

/** What the applicant asks for; may be incomplete in a draft. */
export interface SubmissionRequest {
  /** The insurer it is addressed to. */
  readonly insurerId: string | null
  readonly productCode: string
  /** The policy this one continues. */
  readonly renewalOf: string | null
  readonly period: Period | null
  /** One limit for all covers together. */
  readonly totalLimitFen: number | null
  readonly covers: readonly CoverTerms[]
  readonly items: readonly DraftItem[]
}

/** A request with nothing missing, ready to be rated. */
export interface CompleteRequest {
  readonly insurerId: string
  readonly productCode: string
  readonly renewalOf: string | null
  readonly period: Period
  readonly totalLimitFen: number
  readonly covers: readonly CoverTerms[]
  readonly items: readonly InsuredItem[]
}

/** The offered quote a decision and an acceptance are about. */
export interface CurrentQuote {
  readonly number: string
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly expiresOn: CivilDate
}

/** Who decided what and why; a referral is a decision too. */
export interface UnderwritingDecision {
  readonly decision: 'accept' | 'refer' | 'decline'
  readonly reason: string
  readonly byUserId: string
  readonly byName: string
  readonly at: Date
  /** The decider's authority at the time; null = none. */
  readonly authorityLimitFen: number | null
}

export interface Submission extends SubmissionRequest {
  readonly state: SubmissionState
  /** No insurer until it is submitted: drafts are the applicant's own. */
  readonly parties: Parties
  /** Six digits (GB/T 2260) of the applicant. */
  readonly region: string
  readonly currentQuote: CurrentQuote | null
  /** In the order they were made since the last quote. */
  readonly decisions: readonly UnderwritingDecision[]
  /** Why the insurer sent it back, until it is submitted again. */
  readonly returnReason: string | null
  readonly policyNo: string | null
}
