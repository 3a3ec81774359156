import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { PolicyState } from '../../../contract/terms/domain/policy.ts'
import type { PolicyRefusalCode } from '../policy.refusals.ts'

export const POLICY_EVENTS = [
  'choosePlan',
  'issue',
  'confirmDelivery',
  'recordAcceptance',
  'receivePremium',
  'refundPremium',
  'endorse',
  'annul',
] as const
export type PolicyEvent = (typeof POLICY_EVENTS)[number]

/** What decides about a policy's events besides its state. */
export interface PolicyFacts {
  readonly actorOrganisationId: string
  readonly holderId: string
  /** Who issued it and settles for all that share it. */
  readonly issuingInsurerId: string
  /** Users of items whose delivery is not on record. */
  readonly awaitingDeliveryFrom: readonly string[]
  /** Users of items that were delivered and whose acceptance is not on record. */
  readonly awaitingAcceptanceFrom: readonly string[]
  readonly outstandingPremiumFen: number
  readonly refundablePremiumFen: number
  /** It was quoted here, so that changes of it can be priced. */
  readonly isRatedHere: boolean
}

type Guard = (facts: PolicyFacts) => Refusal<PolicyRefusalCode> | null

const hasItemToConfirm: Guard = ({ actorOrganisationId, awaitingDeliveryFrom }) =>
  awaitingDeliveryFrom.includes(actorOrganisationId) ? null : { code: 'policy.no-item-to-confirm' }

/** Nothing is accepted before it has arrived. */
const hasItemToAccept: Guard = ({ actorOrganisationId, awaitingDeliveryFrom, awaitingAcceptanceFrom }) => {
  if (awaitingAcceptanceFrom.includes(actorOrganisationId)) return null
  return {
    code: awaitingDeliveryFrom.includes(actorOrganisationId) ? 'policy.not-delivered' : 'policy.no-item-to-accept',
  }
}

/** A follower of a panel sees the policy; the insurer that leads issues and settles it. */
const issuingInsurerActs: Guard = ({ actorOrganisationId, issuingInsurerId }) =>
  actorOrganisationId === issuingInsurerId
    ? null
    : { code: 'policy.not-issuing-insurer', value: actorOrganisationId, threshold: issuingInsurerId }

const hasOutstandingPremium: Guard = (facts) =>
  issuingInsurerActs(facts) ?? (facts.outstandingPremiumFen > 0 ? null : { code: 'policy.fully-paid' })

const hasPremiumToRefund: Guard = (facts) =>
  issuingInsurerActs(facts) ?? (facts.refundablePremiumFen > 0 ? null : { code: 'policy.nothing-to-refund' })

/** Its holder and the insurer that issued it agree what is to change; whoever has a share hears of it. */
const isPartyToIt: Guard = ({ actorOrganisationId, holderId, issuingInsurerId, isRatedHere }) => {
  if (actorOrganisationId !== holderId && actorOrganisationId !== issuingInsurerId)
    return { code: 'policy.not-party', value: actorOrganisationId, threshold: issuingInsurerId }
  return isRatedHere ? null : { code: 'policy.rated-elsewhere' }
}

/** The way of a policy: void means that there is no day of cover any more; bound means cover is agreed, issued means the document is out and the premium is due. */
export const policyTransitions: Transitions<PolicyState, PolicyEvent, PolicyFacts> = {
  bound: {
    choosePlan: { to: 'bound', guard: issuingInsurerActs },
    issue: { to: 'issued', guard: issuingInsurerActs },
  },
  issued: {
    confirmDelivery: { to: 'issued', guard: hasItemToConfirm },
    recordAcceptance: { to: 'issued', guard: hasItemToAccept },
    receivePremium: { to: 'issued', guard: hasOutstandingPremium },
    refundPremium: { to: 'issued', guard: hasPremiumToRefund },
    endorse: { to: 'issued', guard: isPartyToIt },
    annul: { to: 'void', guard: isPartyToIt },
  },
  void: { refundPremium: { to: 'void', guard: hasPremiumToRefund } },
}
