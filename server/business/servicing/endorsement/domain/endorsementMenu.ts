import type { Permission } from '../../../../../config/permissions.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { Endorsement } from './endorsement.ts'
import { type EndorsementEvent, type EndorsementFacts, endorsementTransitions } from './lifecycle.ts'

const PERMISSIONS: Readonly<Record<EndorsementEvent, Permission>> = {
  approve: 'endorsement.decide',
  coApprove: 'endorsement.decide',
  decline: 'endorsement.decide',
  withdraw: 'endorsement.request',
}

/** What the person may do with an endorsement next. */
export const endorsementMenu = (
  { state }: Pick<Endorsement, 'state'>,
  facts: EndorsementFacts,
  actor: Actor,
): readonly OfferedEvent<EndorsementEvent>[] =>
  offeredTo(actor, menuOf(endorsementTransitions, state, facts), PERMISSIONS)
