import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { User } from './user.ts'

export const ORGANISATION_EVENTS = ['edit'] as const
export type OrganisationEvent = (typeof ORGANISATION_EVENTS)[number]
export const USER_EVENTS = ['edit', 'reset', 'resetFactor', 'erase', 'enable', 'disable'] as const
export type UserEvent = (typeof USER_EVENTS)[number]

const WHILE_ENABLED: readonly UserEvent[] = ['edit', 'reset', 'resetFactor', 'disable']
const WHILE_DISABLED: readonly UserEvent[] = ['edit', 'reset', 'resetFactor', 'erase', 'enable']

/** What the person may do about an organisation. */
export const organisationMenu = (actor: Actor): readonly OfferedEvent<OrganisationEvent>[] =>
  offeredTo(actor, [{ event: 'edit', allowed: true }], { edit: 'organisation.manage' })

/** What the person may do about somebody's access; nothing about who was erased. */
export function userMenu(
  { disabled, erasedAt }: Pick<User, 'disabled' | 'erasedAt'>,
  actor: Actor,
): readonly OfferedEvent<UserEvent>[] {
  if (erasedAt) return []
  const menu = (disabled ? WHILE_DISABLED : WHILE_ENABLED).map((event) => ({ event, allowed: true }))
  const permission = 'user.manage'
  return offeredTo(actor, menu, {
    edit: permission,
    reset: permission,
    resetFactor: permission,
    erase: permission,
    enable: permission,
    disable: permission,
  })
}
