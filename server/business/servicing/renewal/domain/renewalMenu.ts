import type { Permission } from '../../../../../config/permissions.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import { type RenewalEvent, type RenewalFacts, renewalTransitions } from './lifecycle.ts'
import type { Renewal } from './renewal.ts'

/** What a person can ask for; the rest follows from what happens to the policy, or from the day. */
export const RENEWAL_ACTS = ['prepare', 'decline', 'resume'] as const satisfies readonly RenewalEvent[]
export type RenewalAct = (typeof RENEWAL_ACTS)[number]

const PERMISSIONS: Readonly<Record<RenewalAct, Permission>> = {
  prepare: 'renewal.offer',
  decline: 'renewal.decline',
  resume: 'renewal.decline',
}

const isAsked = (event: RenewalEvent): event is RenewalAct => event in PERMISSIONS

/** What the person may do with a renewal next. */
export const renewalMenu = (
  { state }: Pick<Renewal, 'state'>,
  facts: RenewalFacts,
  actor: Actor,
): readonly OfferedEvent<RenewalAct>[] =>
  offeredTo(
    actor,
    menuOf(renewalTransitions, state, facts).flatMap(({ event, ...entry }) =>
      isAsked(event) ? [{ ...entry, event }] : [],
    ),
    PERMISSIONS,
  )
