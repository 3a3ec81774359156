import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal, refusalsOf } from '../../../../kernel/refusal.ts'
import type { CoinsurancePanel } from '../../../contract/terms/domain/panel.ts'
import type { NumberedGrant } from '../../../party/authority/domain/authority.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { answerRefusals, declinedRefusals } from './coinsurance.ts'
import { isExpired, isOpen, type QuoteState, type UnderwritingDecision } from './quote.ts'

export const QUOTE_EVENTS = [
  'approve',
  'coApprove',
  'refer',
  'decline',
  'accept',
  'withdraw',
  'confirmShare',
  'declineShare',
] as const
export type QuoteEvent = (typeof QUOTE_EVENTS)[number]

/** What a person's grants reach of a quote. */
export interface QuoteAuthority {
  /** To approve it, or to release the own quote. */
  readonly approve: Decision<NumberedGrant>
  readonly decline: Decision<NumberedGrant>
  /** To take the share of the person's insurer; null where that does not follow. */
  readonly share: Decision<NumberedGrant> | null
}

/** What decides about a quote's events besides its state. */
export interface QuoteFacts {
  readonly state: QuoteState
  readonly actorUserId: string
  readonly actorOrganisationId: string
  readonly applicantId: string
  /** The issuing insurer, which leads where others share the contract. */
  readonly leadId: string
  readonly panel: CoinsurancePanel | null
  readonly expiresOn: CivilDate
  readonly businessDate: CivilDate
  readonly offeredByUserId: string
  readonly decisions: readonly UnderwritingDecision[]
  /** How many distinct people handbook and rules ask for. */
  readonly approvalsNeeded: number
  /** An underwriting rule wants somebody else's eyes on it. */
  readonly ruleRefers: boolean
  /** The person's grants; null where authority is not at stake. */
  readonly authority: QuoteAuthority | null
  readonly openInspections: readonly string[]
  /** A policy stands on the terms. */
  readonly bound: boolean
  /** Why the terms are not the ones acknowledged. */
  readonly disclosureRefusals: readonly Refusal[]
}

type Guard = (facts: QuoteFacts) => readonly Refusal[]

const inTime: Guard = ({ expiresOn, businessDate }) =>
  isExpired({ expiresOn }, businessDate)
    ? [{ code: 'quote.expired', value: businessDate, threshold: expiresOn, unit: 'date' }]
    : []

/** Followers see the quote and hold grants of their own company; it is not theirs to decide. */
const leadOnly = ({
  actorOrganisationId,
  leadId,
}: Pick<QuoteFacts, 'actorOrganisationId' | 'leadId'>): readonly Refusal<UnderwritingRefusalCode>[] =>
  actorOrganisationId === leadId
    ? []
    : [{ code: 'coinsurance.lead-only', value: actorOrganisationId, threshold: leadId }]

const followerAnswers: Guard = (facts) => [
  ...answerRefusals(facts.panel, facts.actorOrganisationId),
  ...(isOpen(facts.state) ? inTime(facts) : []),
]

const inspected: Guard = ({ openInspections }) =>
  openInspections.map((value) => ({ code: 'underwriting.inspection-open', value }))

const approvalsOf = ({ decisions }: QuoteFacts) => decisions.filter(({ decision }) => decision === 'approve')
const wasReferred = ({ decisions }: QuoteFacts) => decisions.some(({ decision }) => decision === 'refer')

/** How many distinct people must approve: the most that the handbook and every grant used so far ask for. */
export function approvalsRequired(facts: QuoteFacts): number {
  const own = facts.authority?.approve
  const asked = [...approvalsOf(facts).map(({ approvals }) => approvals), own?.ok ? own.value.approvals : 1]
  return Math.max(facts.approvalsNeeded, ...asked)
}

const notTheReferrer: Guard = ({ decisions, actorUserId }) =>
  decisions.some(({ decision, byUserId }) => decision === 'refer' && byUserId === actorUserId)
    ? [{ code: 'underwriting.own-referral' }]
    : []

/** Four eyes: who made a quote never approves it, but may release it alone where nobody else is asked for. */
const notTheMaker: Guard = (facts) => {
  if (facts.offeredByUserId !== facts.actorUserId) return []
  const required = approvalsRequired(facts)
  if (required === 1 && !wasReferred(facts) && !facts.ruleRefers) return []
  return [{ code: 'underwriting.own-quote', ...(required > 1 ? { threshold: required } : {}) }]
}

const notTwice: Guard = (facts) =>
  approvalsOf(facts).some(({ byUserId }) => byUserId === facts.actorUserId)
    ? [{ code: 'underwriting.approved-already' }]
    : []

const beyondAuthority = (decision: Decision<NumberedGrant> | null | undefined): readonly Refusal[] =>
  decision ? refusalsOf(decision) : []

const lastApproval: Guard = (facts) => {
  const required = approvalsRequired(facts)
  const value = approvalsOf(facts).length + 1
  return value < required ? [{ code: 'underwriting.more-approvals-needed', value, threshold: required }] : []
}

const earlierApproval: Guard = (facts) =>
  lastApproval(facts).length > 0 ? [] : [{ code: 'underwriting.last-approval' }]

const mayApprove: Guard = (facts) => [
  ...leadOnly(facts),
  ...inTime(facts),
  ...inspected(facts),
  ...notTheReferrer(facts),
  ...notTheMaker(facts),
  ...notTwice(facts),
  ...beyondAuthority(facts.authority?.approve),
]

const applicantOnly: Guard = ({ actorOrganisationId, applicantId }) =>
  actorOrganisationId === applicantId ? [] : [{ code: 'underwriting.applicant-only' }]

const notBound: Guard = ({ bound }) => (bound ? [{ code: 'quote.bound' }] : [])

/** Every guard of every event, so that a refusal can list all that fail. */
export const QUOTE_GUARDS: Readonly<Record<QuoteEvent, Guard>> = {
  approve: (facts) => [...mayApprove(facts), ...lastApproval(facts)],
  coApprove: (facts) => [...mayApprove(facts), ...earlierApproval(facts)],
  refer: (facts) => [...leadOnly(facts), ...inTime(facts)],
  decline: (facts) => [...leadOnly(facts), ...notTheReferrer(facts), ...beyondAuthority(facts.authority?.decline)],
  accept: (facts) => [
    ...applicantOnly(facts),
    ...inTime(facts),
    ...declinedRefusals(facts.panel),
    ...facts.disclosureRefusals,
  ],
  withdraw: (facts) => [...leadOnly(facts), ...notBound(facts)],
  confirmShare: (facts) => [...followerAnswers(facts), ...beyondAuthority(facts.authority?.share)],
  declineShare: followerAnswers,
}

/** Whether a quote can be made anew: by the insurer that leads it. */
export const decideCopy = (facts: Pick<QuoteFacts, 'actorOrganisationId' | 'leadId'>): Decision<true> =>
  acceptedUnless(leadOnly(facts), true)
