import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { EndorsementRefusalCode } from '../endorsement.refusals.ts'
import type { EndorsementState } from './endorsement.ts'

export const ENDORSEMENT_EVENTS = ['approve', 'coApprove', 'decline', 'withdraw'] as const
export type EndorsementEvent = (typeof ENDORSEMENT_EVENTS)[number]

/** What decides about an endorsement's events besides its state. */
export interface EndorsementFacts {
  readonly actorUserId: string
  readonly actorOrganisationId: string
  readonly issuingInsurerId: string
  readonly requesterUserId: string
  readonly requesterOrganisationId: string
  readonly approvedByUserIds: readonly string[]
  /** How many distinct people must approve it. */
  readonly approvalsNeeded: number
  /** Why the person's grants do not reach it; none where they do, or authority is not at stake. */
  readonly beyondAuthority: readonly Refusal[]
}

type Guard = (facts: EndorsementFacts) => readonly Refusal[]

const insurerOnly: Guard = ({ actorOrganisationId, issuingInsurerId }) =>
  actorOrganisationId === issuingInsurerId
    ? []
    : [refusal('endorsement.issuing-insurer-only', actorOrganisationId, issuingInsurerId)]

const refusal = (code: EndorsementRefusalCode, value: string, threshold: string): Refusal => ({
  code,
  value,
  threshold,
})

/** Four eyes: who asked for it on the insurer's side approves nothing of it. */
const somebodyElse: Guard = ({ requesterUserId, actorUserId }) =>
  requesterUserId === actorUserId ? [{ code: 'endorsement.own-request' }] : []

const notTwice: Guard = ({ approvedByUserIds, actorUserId }) =>
  approvedByUserIds.includes(actorUserId) ? [{ code: 'endorsement.approved-already' }] : []

const mayApprove: Guard = (facts) => [
  ...insurerOnly(facts),
  ...somebodyElse(facts),
  ...notTwice(facts),
  ...facts.beyondAuthority,
]

const isLast = ({ approvedByUserIds, approvalsNeeded }: EndorsementFacts): boolean =>
  approvedByUserIds.length + 1 >= approvalsNeeded

const last: Guard = (facts) =>
  isLast(facts)
    ? []
    : [
        {
          code: 'endorsement.more-approvals-needed',
          value: facts.approvedByUserIds.length + 1,
          threshold: facts.approvalsNeeded,
        },
      ]

const notLast: Guard = (facts) => (isLast(facts) ? [{ code: 'endorsement.last-approval' }] : [])

const requesterOnly: Guard = ({ actorOrganisationId, requesterOrganisationId }) =>
  actorOrganisationId === requesterOrganisationId
    ? []
    : [refusal('endorsement.requester-only', actorOrganisationId, requesterOrganisationId)]

/** The approval that is next: the last one, by which it takes effect, or one of those before it. */
export const nextApproval = (facts: EndorsementFacts): 'approve' | 'coApprove' =>
  isLast(facts) ? 'approve' : 'coApprove'

/** The way of an endorsement: asked for, then decided by the insurer that issued the policy. */
export const endorsementTransitions: Transitions<EndorsementState, EndorsementEvent, EndorsementFacts> = {
  requested: {
    approve: { to: 'endorsed', guard: (facts) => [...mayApprove(facts), ...last(facts)] },
    coApprove: { to: 'requested', guard: (facts) => [...mayApprove(facts), ...notLast(facts)] },
    decline: { to: 'declined', guard: insurerOnly },
    withdraw: { to: 'withdrawn', guard: requesterOnly },
  },
  endorsed: {},
  declined: {},
  withdrawn: {},
}
