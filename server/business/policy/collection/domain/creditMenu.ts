import type { Permission } from '../../../../../config/permissions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { BankCredit } from './bankLine.ts'
import { restRefusals } from './holder.ts'

export const CREDIT_EVENTS = ['allocate', 'attribute', 'markForRefund', 'unmark'] as const
export type CreditEvent = (typeof CREDIT_EVENTS)[number]

/** Permission each event takes: for its route and for the menu. */
export const CREDIT_PERMISSIONS = {
  allocate: 'premium.receive',
  attribute: 'premium.receive',
  markForRefund: 'premium.receive',
  unmark: 'premium.receive',
} as const satisfies Record<CreditEvent, Permission>

const OF_THE_REST = ['allocate', 'attribute', 'markForRefund'] as const

/** What the person may do with a credit next: something with what is left of it, or take back that it goes back. */
export function creditMenu(
  credit: Pick<BankCredit, 'unallocatedFen' | 'refund'>,
  actor: Actor,
): readonly OfferedEvent<CreditEvent>[] {
  const refusals = restRefusals(credit)
  const menu = [
    ...OF_THE_REST.map((event) => ({ event, allowed: refusals.length === 0, refusals })),
    ...(credit.refund ? [{ event: 'unmark', allowed: true } as const] : []),
  ]
  return offeredTo<CreditEvent>(actor, menu, CREDIT_PERMISSIONS)
}
