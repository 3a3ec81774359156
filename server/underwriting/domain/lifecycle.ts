import type { CivilDate } from '../../kernel/civilDate.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Transitions } from '../../kernel/transitions.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { isExpired, type QuoteState } from './quote.ts'
import type { CurrentQuote, SubmissionState, UnderwritingDecision } from './submission.ts'

export type SubmissionEvent =
  | 'update'
  | 'submit'
  | 'withdraw'
  | 'quote'
  | 'withdrawQuote'
  | 'returnToApplicant'
  | 'accept'
  | 'refer'
  | 'decline'
  | 'acceptQuote'
  | 'bind'

/** What decides about a submission's events besides its state. */
export interface SubmissionFacts {
  readonly actorUserId: string
  readonly actorOrganisationId: string
  readonly applicantId: string
  /** Total limit up to which the actor may accept; null = none, undefined = not looked up, so not judged here. */
  readonly actorLimitFen: number | null | undefined
  readonly currentQuote: CurrentQuote | null
  readonly decisions: readonly UnderwritingDecision[]
  readonly businessDate: CivilDate
}

type Guard = (facts: SubmissionFacts) => Refusal<UnderwritingRefusalCode> | null

const applicantOnly: Guard = ({ actorOrganisationId, applicantId }) =>
  actorOrganisationId === applicantId ? null : { code: 'underwriting.applicant-only' }

const withinAuthority: Guard = ({ actorLimitFen, currentQuote }) => {
  const limit = actorLimitFen === undefined ? Number.POSITIVE_INFINITY : (actorLimitFen ?? 0)
  if (!currentQuote || currentQuote.totalLimitFen <= limit) return null
  return { code: 'underwriting.above-authority', value: currentQuote.totalLimitFen, threshold: limit, unit: 'fen' }
}

const notTheReferrer: Guard = ({ actorUserId, decisions }) =>
  decisions.some(({ decision, byUserId }) => decision === 'refer' && byUserId === actorUserId)
    ? { code: 'underwriting.own-referral' }
    : null

const quoteInTime: Guard = ({ currentQuote, businessDate }) =>
  currentQuote && isExpired(currentQuote, businessDate)
    ? { code: 'quote.expired', value: businessDate, threshold: currentQuote.expiresOn, unit: 'date' }
    : null

const approval: Guard = (facts) => quoteInTime(facts) ?? withinAuthority(facts)
const referredApproval: Guard = (facts) => notTheReferrer(facts) ?? approval(facts)
const referredDecline: Guard = (facts) => notTheReferrer(facts) ?? withinAuthority(facts)
const acceptance: Guard = (facts) => applicantOnly(facts) ?? quoteInTime(facts)

/**
 * The way of a submission. `quoted`, `referred` and `approved` always have one offered quote; withdrawing it leads back
 * to `submitted`. Lapsed terms cannot be accepted by anyone, only quoted again. A referred case is decided by another
 * person, within that person's authority.
 */
export const submissionTransitions: Transitions<SubmissionState, SubmissionEvent, SubmissionFacts> = {
  draft: {
    update: { to: 'draft', guard: applicantOnly },
    submit: { to: 'submitted', guard: applicantOnly },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
  },
  submitted: {
    quote: { to: 'quoted' },
    returnToApplicant: { to: 'draft' },
    decline: { to: 'declined' },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
  },
  quoted: {
    quote: { to: 'quoted' },
    withdrawQuote: { to: 'submitted' },
    accept: { to: 'approved', guard: approval },
    refer: { to: 'referred' },
    decline: { to: 'declined' },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
  },
  referred: {
    quote: { to: 'quoted' },
    withdrawQuote: { to: 'submitted' },
    accept: { to: 'approved', guard: referredApproval },
    decline: { to: 'declined', guard: referredDecline },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
  },
  approved: {
    acceptQuote: { to: 'accepted', guard: acceptance },
    quote: { to: 'quoted' },
    withdrawQuote: { to: 'submitted' },
    withdraw: { to: 'withdrawn', guard: applicantOnly },
  },
  accepted: { bind: { to: 'bound' } },
  bound: {},
  declined: {},
  withdrawn: {},
}

export type QuoteEvent = 'accept' | 'withdraw'

/** What decides about a quote's events besides its state. */
export interface QuoteFacts {
  readonly actorOrganisationId: string
  readonly applicantId: string
  readonly expiresOn: CivilDate
  /** Underwriting has accepted the terms. */
  readonly approved: boolean
  readonly businessDate: CivilDate
}

type QuoteGuard = (facts: QuoteFacts) => Refusal<UnderwritingRefusalCode> | null

const acceptable: QuoteGuard = ({ actorOrganisationId, applicantId, expiresOn, approved, businessDate }) => {
  if (actorOrganisationId !== applicantId) return { code: 'underwriting.applicant-only' }
  if (!approved) return { code: 'quote.not-approved' }
  if (!isExpired({ expiresOn }, businessDate)) return null
  return { code: 'quote.expired', value: businessDate, threshold: expiresOn, unit: 'date' }
}

/** The way of a quote; expiry is a date, not a state. */
export const quoteTransitions: Transitions<QuoteState, QuoteEvent, QuoteFacts> = {
  offered: { accept: { to: 'accepted', guard: acceptable }, withdraw: { to: 'withdrawn' } },
  accepted: {},
  withdrawn: {},
}
