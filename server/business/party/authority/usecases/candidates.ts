import { userStore } from '../../../../../models/users.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { User } from '../../identity/domain/user.ts'
import { GRANTED_ROLES } from '../domain/grant.ts'

/** A colleague as far as granting authority needs to know. */
export type Candidate = Pick<User, 'name' | 'roles' | 'disabled'> & { readonly _id: string }

const SHOWN = { name: 1, roles: 1, disabled: 1 } as const

/** Active people of the actor's own insurer whose work is to decide under authority, by name. */
export async function findCandidates({ actor }: Reader): Promise<readonly Candidate[]> {
  const people = await userStore.model
    .find({ organisationId: actor.organisationId, disabled: false, roles: { $in: GRANTED_ROLES } } as object, SHOWN)
    .lean<Candidate[]>()
  return people.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

/** A person of the insurer, or null. */
export async function findColleague(
  { session }: Reader,
  organisationId: string,
  userId: string,
): Promise<Candidate | null> {
  return userStore.model
    .findOne({ _id: userId, organisationId } as object, SHOWN, { session: session ?? null })
    .lean<Candidate>()
}
