import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'
import type { User } from './user.ts'

/** Whose access somebody wants to give or widen. */
interface Managed extends Pick<User, 'organisationId' | 'roles'> {
  /** Active administrators of the organisation, this person not counted. */
  readonly otherAdministrators: number
}

/**
 * Whether the actor looks after this person's access. An organisation manages its own people; the platform helps it to
 * its first administrator, and back to its only one, and to nobody else.
 */
export function decideManagement(
  actor: Pick<Actor, 'organisationId' | 'organisationKind'>,
  { organisationId, roles, otherAdministrators }: Managed,
): Decision<null, IdentityRefusalCode> {
  if (actor.organisationId === organisationId) return accepted(null)
  const administratorOnly = roles.every((role) => role === 'organisationAdministrator')
  if (actor.organisationKind === 'platform' && administratorOnly && otherAdministrators === 0) return accepted(null)
  return refused({ code: 'identity.organisation-manages-its-people', value: organisationId })
}
