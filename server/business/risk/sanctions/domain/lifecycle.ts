import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { SanctionRefusalCode } from '../sanctions.refusals.ts'
import type { Sanction, SanctionState } from './sanction.ts'

export const SANCTION_EVENTS = ['requestLift', 'confirmLift', 'rejectLift'] as const
export type SanctionEvent = (typeof SANCTION_EVENTS)[number]

/** What decides about an entry's events besides its state. */
export interface SanctionFacts {
  readonly actorUserId: string
  readonly to: CivilDate | null
  readonly liftRequest: Sanction['liftRequest']
  readonly businessDate: CivilDate
}

type Guard = (facts: SanctionFacts) => Refusal<SanctionRefusalCode> | null

const notOver: Guard = ({ to, businessDate }) =>
  to === null || businessDate < to
    ? null
    : { code: 'sanction.already-over', value: businessDate, threshold: to, unit: 'date' }

const anotherPerson: Guard = ({ actorUserId, liftRequest }) =>
  liftRequest?.userId === actorUserId ? { code: 'sanction.four-eyes', value: liftRequest.name } : null

/** The way of a register entry. It ends by its date; before that only when one person asks and another confirms. */
export const sanctionTransitions: Transitions<SanctionState, SanctionEvent, SanctionFacts> = {
  entered: { requestLift: { to: 'liftRequested', guard: notOver } },
  liftRequested: {
    confirmLift: { to: 'lifted', guard: anotherPerson },
    rejectLift: { to: 'entered', guard: anotherPerson },
  },
  lifted: {},
}

/** The facts of an entry for its guards. */
export const sanctionFacts = (
  { to, liftRequest }: Sanction,
  { actor, businessDate }: { readonly actor: { readonly userId: string }; readonly businessDate: CivilDate },
): SanctionFacts => ({ actorUserId: actor.userId, to, liftRequest, businessDate })
