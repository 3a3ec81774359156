import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { BordereauState } from './bordereau.ts'
import { BORDEREAU_PERMISSIONS, type BordereauEvent, type BordereauFacts, bordereauTransitions } from './lifecycle.ts'

/** What the person may do with an import next. */
export const bordereauMenu = (
  state: BordereauState,
  facts: BordereauFacts,
  actor: Actor,
): readonly OfferedEvent<BordereauEvent>[] =>
  offeredTo<BordereauEvent>(actor, menuOf(bordereauTransitions, state, facts), BORDEREAU_PERMISSIONS)
