import type { Transitions } from '../../../../kernel/transitions.ts'
import { type ChangeFacts, GUARDS, type PendingChangeEvent } from './guards.ts'
import type { PendingChangeState } from './pendingChange.ts'

const to = (state: PendingChangeState, event: PendingChangeEvent) => ({ to: state, guard: GUARDS[event] })

/** From the proposal to its effect. Until then the second person, the proposer and the person it is about can end it. */
export const pendingChangeTransitions: Transitions<PendingChangeState, PendingChangeEvent, ChangeFacts> = {
  proposed: {
    confirm: to('confirmed', 'confirm'),
    refuse: to('refused', 'refuse'),
    object: to('refused', 'object'),
    withdraw: to('withdrawn', 'withdraw'),
    lapse: to('expired', 'lapse'),
  },
  confirmed: {
    takeEffect: to('effective', 'takeEffect'),
    refuse: to('refused', 'refuse'),
    object: to('refused', 'object'),
    withdraw: to('withdrawn', 'withdraw'),
    lapse: to('expired', 'lapse'),
  },
  effective: {},
  refused: {},
  withdrawn: {},
  expired: {},
}
