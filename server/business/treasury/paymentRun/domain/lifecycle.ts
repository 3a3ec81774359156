import type { Permission } from '../../../../../config/permissions.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { menuOf, type Transitions } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { PaymentRunRefusalCode } from '../paymentRun.refusals.ts'
import type { ItemState, PaymentItem } from './paymentItem.ts'
import type { PaymentRun, RunState } from './paymentRun.ts'

export const RUN_EVENTS = ['check', 'approve', 'removeItems', 'send', 'takeResult', 'book', 'close', 'cancel'] as const
export type RunEvent = (typeof RUN_EVENTS)[number]

/** Permission each event takes: for its route and for the menu. */
export const RUN_PERMISSIONS = {
  check: 'payment-run.prepare',
  approve: 'payment-run.approve',
  removeItems: 'payment-run.prepare',
  send: 'payment-run.prepare',
  takeResult: 'payment-run.prepare',
  book: 'payment-run.prepare',
  close: 'payment-run.prepare',
  cancel: 'payment-run.prepare',
} as const satisfies Record<RunEvent, Permission>

/** What decides about a run's events besides its state. */
export interface RunFacts {
  readonly actorUserId: string
  readonly preparedByUserId: string
  readonly checkedByUserId: string | null
  /** How many items are in which state. */
  readonly count: Readonly<Record<ItemState, number>>
}

type Guard = (facts: RunFacts) => readonly Refusal<PaymentRunRefusalCode>[]

/** Four eyes: whoever prepared or checked a run does not approve it. */
const somebodyElse: Guard = ({ actorUserId, preparedByUserId, checkedByUserId }) =>
  actorUserId === preparedByUserId || actorUserId === checkedByUserId ? [{ code: 'paymentRun.own-run' }] : []

const somethingReported: Guard = ({ count }) =>
  count.reported + count.objected > 0 ? [] : [{ code: 'paymentRun.nothing-to-book' }]

const somethingWaits: Guard = ({ count }) => (count.waiting > 0 ? [] : [{ code: 'paymentRun.no-result-awaited' }])

const nothingOpen: Guard = ({ count }) => {
  const open = count.waiting + count.reported + count.objected
  return open > 0 ? [{ code: 'paymentRun.items-open', value: open, threshold: 0 }] : []
}

/** The way of a payment run. Once the bank has the file nobody takes anything back; results come in as many files as it takes. */
export const runTransitions: Transitions<RunState, RunEvent, RunFacts> = {
  prepared: {
    check: { to: 'checked' },
    removeItems: { to: 'prepared' },
    cancel: { to: 'cancelled' },
  },
  checked: {
    approve: { to: 'approved', guard: somebodyElse },
    removeItems: { to: 'prepared' },
    cancel: { to: 'cancelled' },
  },
  approved: {
    send: { to: 'sent' },
    cancel: { to: 'cancelled' },
  },
  sent: {
    takeResult: { to: 'sent', guard: somethingWaits },
    book: { to: 'sent', guard: somethingReported },
    close: { to: 'closed', guard: nothingOpen },
  },
  closed: {},
  cancelled: {},
}

const NONE: RunFacts['count'] = { waiting: 0, reported: 0, objected: 0, paid: 0, failed: 0, released: 0 }

/** The facts of a run for one person. */
export function runFacts(
  { preparedBy, checkedBy }: Pick<PaymentRun, 'preparedBy' | 'checkedBy'>,
  items: readonly Pick<PaymentItem, 'state'>[],
  { userId }: Pick<Actor, 'userId'>,
): RunFacts {
  const count = { ...NONE }
  for (const { state } of items) count[state] += 1
  return {
    actorUserId: userId,
    preparedByUserId: preparedBy.userId,
    checkedByUserId: checkedBy?.userId ?? null,
    count,
  }
}

/** What the person may do with a run next. */
export const runMenu = (
  { state }: Pick<PaymentRun, 'state'>,
  facts: RunFacts,
  actor: Actor,
): readonly OfferedEvent<RunEvent>[] => offeredTo(actor, menuOf(runTransitions, state, facts), RUN_PERMISSIONS)
