import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Acknowledgement } from '../../../contract/terms/domain/disclosure.ts'
import type { CoverTerms, InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import { isOpen, type QuoteState } from './quote.ts'

export const SUBMISSION_STATES = ['draft', 'submitted', 'quoted', 'accepted', 'bound', 'declined', 'withdrawn'] as const
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

/** A quote as the submission knows it, kept in step with the quote itself. */
export interface QuoteSummary {
  readonly number: string
  readonly state: QuoteState
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly expiresOn: CivilDate
  /** It was open for acceptance once, so the applicant knows it. */
  readonly opened: boolean
}

/** Who declined a submission, for which coded reasons and in which words. */
export interface SubmissionDecision {
  readonly decision: 'decline'
  readonly reasonCodes: readonly string[]
  readonly reason: string
  readonly byUserId: string
  readonly byName: string
  readonly at: Date
  /** The grant it was decided under. */
  readonly grantNo: string
}

/** Names a submission in a command. */
export interface SubmissionRef {
  readonly submissionNo: string
}

export interface Submission extends SubmissionRequest {
  readonly state: SubmissionState
  /** No insurer until it is submitted: drafts are the applicant's own. */
  readonly parties: Parties
  /** Six digits (GB/T 2260) of the applicant. */
  readonly region: string
  /** Contracts the items name, by the keys of the register of insured goods, each once; kept in step with the items. */
  readonly contractKeys: readonly string[]
  /** Identity keys of every number the items carry, to be found by; kept in step with the items. */
  readonly numberKeys: readonly string[]
  /** Every quote made for it, oldest first. */
  readonly quotes: readonly QuoteSummary[]
  readonly acceptedQuoteNo: string | null
  /** Numbers of the risk inspections that were asked for and not reported yet. */
  readonly openInspections: readonly string[]
  /** Every record that exclusions and own shares were shown and explained (Insurance Law art. 17), oldest first. */
  readonly acknowledgements: readonly Acknowledgement[]
  readonly decision: SubmissionDecision | null
  /** Why the insurer sent it back, until it is submitted again. */
  readonly returnReason: string | null
  readonly policyNo: string | null
}

/** The quote that stands for the submission in lists: the accepted one, else the cheapest that is open. */
export function leadingQuote({ quotes, acceptedQuoteNo }: Pick<Submission, 'quotes' | 'acceptedQuoteNo'>) {
  const accepted = quotes.find(({ number }) => number === acceptedQuoteNo)
  const open = quotes.filter(({ state }) => isOpen(state)).toSorted((a, b) => a.premiumFen - b.premiumFen)
  return accepted ?? open.find(({ state }) => state === 'approved') ?? open[0] ?? null
}
