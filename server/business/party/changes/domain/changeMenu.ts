import type { Permission } from '../../../../../config/permissions.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { ChangeFacts, PendingChangeEvent } from './guards.ts'
import { pendingChangeTransitions } from './lifecycle.ts'

/** Permission each event takes: for its route and for the menu. What lapses does so by the clock. */
export const CHANGE_PERMISSIONS = {
  confirm: 'pending-change.decide',
  refuse: 'pending-change.decide',
  takeEffect: 'pending-change.decide',
  withdraw: 'account.own',
  object: 'account.own',
  lapse: 'account.own',
} as const satisfies Record<PendingChangeEvent, Permission>

/** What the person may do about a change that waits. */
export function changeMenu(facts: ChangeFacts, actor: Actor): readonly OfferedEvent<PendingChangeEvent>[] {
  const menu = menuOf(pendingChangeTransitions, facts.change.state, facts).filter(({ event }) => event !== 'lapse')
  return offeredTo(actor, menu, CHANGE_PERMISSIONS)
}
