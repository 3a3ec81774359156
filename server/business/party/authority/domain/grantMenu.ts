import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { AuthorityGrant } from './grant.ts'

/** What the person may do about a grant: take it back, once. */
export const grantMenu = (
  { revocation }: Pick<AuthorityGrant, 'revocation'>,
  actor: Actor,
): readonly OfferedEvent<'revoke'>[] =>
  revocation ? [] : offeredTo(actor, [{ event: 'revoke', allowed: true }], { revoke: 'authority.manage' })
