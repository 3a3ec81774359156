import { userStore } from '../../../../../models/users.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { User } from '../../identity/domain/user.ts'
import { GRANTED_ROLES } from '../domain/grant.ts'

/** A colleague as far as granting authority needs to know. */
export type Underwriter = Pick<User, 'name' | 'roles' | 'disabled'> & { readonly _id: string }

const SHOWN = { name: 1, roles: 1, disabled: 1 } as const

/** Active underwriters of the actor's own insurer, by name. */
export async function findUnderwriters({ actor }: Reader): Promise<readonly Underwriter[]> {
  const people = await userStore.model
    .find({ organisationId: actor.organisationId, disabled: false, roles: { $in: GRANTED_ROLES } } as object, SHOWN)
    .lean<Underwriter[]>()
  return people.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

/** A person of the insurer, or null. */
export async function findColleague(
  { session }: Reader,
  organisationId: string,
  userId: string,
): Promise<Underwriter | null> {
  return userStore.model
    .findOne({ _id: userId, organisationId } as object, SHOWN, { session: session ?? null })
    .lean<Underwriter>()
}
