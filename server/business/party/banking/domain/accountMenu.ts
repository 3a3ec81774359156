import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { BankAccount } from './bankAccount.ts'

/** What the person may ask a second one about an account: for those of the own organisation, while they are in use. */
export function accountMenu(
  { organisationId, endedAt }: Pick<BankAccount, 'organisationId' | 'endedAt'>,
  actor: Actor,
): readonly OfferedEvent<'change' | 'end'>[] {
  if (endedAt || organisationId !== actor.organisationId) return []
  const menu = [
    { event: 'change', allowed: true },
    { event: 'end', allowed: true },
  ] as const
  return offeredTo(actor, menu, { change: 'bank-account.manage', end: 'bank-account.manage' })
}
