import type { Refusal } from '../../../kernel/refusal.ts'
import type { Transitions } from '../../../kernel/transitions.ts'
import type { SubsidyRefusalCode } from '../subsidy.refusals.ts'

export const SUBSIDY_APPLICATION_STATES = [
  'draft',
  'submitted',
  'returned',
  'recommended',
  'approved',
  'rejected',
  'withdrawn',
] as const
export type SubsidyApplicationState = (typeof SUBSIDY_APPLICATION_STATES)[number]

export const SUBSIDY_APPLICATION_EVENTS = [
  'submit',
  'recommend',
  'returnToApplicant',
  'approve',
  'reject',
  'withdraw',
] as const
export type SubsidyApplicationEvent = (typeof SUBSIDY_APPLICATION_EVENTS)[number]

/** A person and the organisation they acted for. */
export interface ApplicationActor {
  readonly userId: string
  readonly organisationId: string
}

/** What decides about an application's events besides its state. */
export interface SubsidyApplicationFacts {
  readonly actor: ApplicationActor
  /** Everyone who acted for the applicant, and the recommender once there is one. */
  readonly earlier: readonly ApplicationActor[]
}

type Guard = (facts: SubsidyApplicationFacts) => Refusal<SubsidyRefusalCode> | null

/** Who judges an application is neither a person nor of an organisation that acted in it before. */
const independent: Guard = ({ actor, earlier }) => {
  const same = earlier.find(
    ({ userId, organisationId }) => userId === actor.userId || organisationId === actor.organisationId,
  )
  return same ? { code: 'subsidy.four-eyes', value: actor.userId, threshold: same.userId } : null
}

/** The way of a subsidy application, from the maker through the recommender to the ministry. */
export const subsidyApplicationTransitions: Transitions<
  SubsidyApplicationState,
  SubsidyApplicationEvent,
  SubsidyApplicationFacts
> = {
  draft: { submit: { to: 'submitted' }, withdraw: { to: 'withdrawn' } },
  submitted: {
    recommend: { to: 'recommended', guard: independent },
    returnToApplicant: { to: 'returned', guard: independent },
    withdraw: { to: 'withdrawn' },
  },
  returned: { submit: { to: 'submitted' }, withdraw: { to: 'withdrawn' } },
  recommended: {
    approve: { to: 'approved', guard: independent },
    reject: { to: 'rejected', guard: independent },
  },
  approved: {},
  rejected: {},
  withdrawn: {},
}
