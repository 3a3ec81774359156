import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { SubmissionState } from '../../../offer/underwriting/domain/submission.ts'
import type { RenewalRefusalCode } from '../renewal.refusals.ts'
import type { NonRenewal, RenewalState } from './renewal.ts'

export const RENEWAL_EVENTS = ['prepare', 'decline', 'resume', 'outdate', 'renew', 'lapse', 'close', 'reopen'] as const
export type RenewalEvent = (typeof RENEWAL_EVENTS)[number]

/** What decides about a renewal's events besides its state. */
export interface RenewalFacts {
  readonly actorOrganisationId: string
  readonly holderId: string
  readonly issuingInsurerId: string
  /** The first day without cover. */
  readonly expiresOn: CivilDate
  readonly businessDate: CivilDate
  /** Of the offer; null where none was prepared. */
  readonly submissionState: SubmissionState | null
  /** A quote of the offer can still be accepted today. */
  readonly offerStands: boolean
  readonly outdated: boolean
  readonly nonRenewal: NonRenewal | null
  /** Why the person's grants do not reach declining it; none where authority is not at stake. */
  readonly beyondAuthority: readonly Refusal[]
}

type Guard = (facts: RenewalFacts) => readonly Refusal<RenewalRefusalCode>[]

/** As when a submission is declined: it takes authority for what is not insured any longer. */
const withinAuthority = ({ beyondAuthority }: RenewalFacts): readonly Refusal[] => beyondAuthority

const beforeItsEnd: Guard = ({ businessDate, expiresOn }) =>
  businessDate < expiresOn
    ? []
    : [{ code: 'renewal.policy-ended', value: businessDate, threshold: expiresOn, unit: 'date' }]

const insurerOnly: Guard = ({ actorOrganisationId, issuingInsurerId }) =>
  actorOrganisationId === issuingInsurerId ? [] : [{ code: 'renewal.issuing-insurer-only' }]

const isParty: Guard = ({ actorOrganisationId, holderId, issuingInsurerId }) =>
  actorOrganisationId === holderId || actorOrganisationId === issuingInsurerId ? [] : [{ code: 'renewal.not-party' }]

/** What both sides have agreed is taken back where it was agreed first: the quote by the insurer, the submission by the holder. */
const notAccepted: Guard = ({ submissionState }) =>
  submissionState === 'accepted' ? [{ code: 'renewal.accepted-already' }] : []

/** An offer that stands is not overruled by another: the holder may be about to accept it. */
const nothingStands: Guard = ({ offerStands, outdated }) =>
  offerStands && !outdated ? [{ code: 'renewal.offer-stands' }] : []

/** Who said no may say otherwise; nobody else for them. */
const whoDeclined: Guard = ({ nonRenewal, actorOrganisationId, holderId }) =>
  nonRenewal === null || (nonRenewal.side === 'holder') === (actorOrganisationId === holderId)
    ? []
    : [{ code: 'renewal.declined-by-other-side' }]

/**
 * The way of a renewal: open from when the run finds the policy about to end. Either side may say no with a reason, and say
 * otherwise before the end. It lapses where nothing was accepted by then; whoever binds a following policy later still renews
 * it, with a gap. A policy that ends early closes it; cover that is reinstated opens it again.
 */
export const renewalTransitions: Transitions<RenewalState, RenewalEvent, RenewalFacts> = {
  open: {
    prepare: {
      to: 'open',
      guard: (facts) => [...insurerOnly(facts), ...beforeItsEnd(facts), ...notAccepted(facts), ...nothingStands(facts)],
    },
    decline: {
      to: 'declined',
      guard: (facts) => [...isParty(facts), ...beforeItsEnd(facts), ...notAccepted(facts), ...withinAuthority(facts)],
    },
    outdate: { to: 'open' },
    renew: { to: 'renewed' },
    lapse: { to: 'lapsed' },
    close: { to: 'closed' },
  },
  declined: {
    resume: { to: 'open', guard: (facts) => [...isParty(facts), ...whoDeclined(facts), ...beforeItsEnd(facts)] },
    outdate: { to: 'declined' },
    renew: { to: 'renewed' },
    close: { to: 'closed' },
  },
  lapsed: { renew: { to: 'renewed' } },
  closed: { reopen: { to: 'open' }, renew: { to: 'renewed' } },
  renewed: {},
}
