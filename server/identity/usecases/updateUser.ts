import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideOwnChange, decideRoles, type User } from '../domain/user.ts'
import { endAccess } from './access.ts'

interface UpdateUserInput {
  readonly params: { readonly userId: string }
  readonly body: Pick<User, 'name' | 'roles' | 'authority'>
}

/** Changes a person's name, roles and authority. The person's sessions end, since they act with what was. */
export async function updateUser(work: UnitOfWork, { params, body }: UpdateUserInput): Promise<User & Stored> {
  const before = await work.loadForChange(userStore, params.userId)
  valueOrThrow(decideRoles(before.organisationKind, body.roles))
  valueOrThrow(decideOwnChange(work.actor.userId, before._id, { roles: body.roles, disabled: before.disabled }))
  const after = await work.change(userStore, before, body, { type: 'user.updated', payload: { ...body } })
  await endAccess(work, { userId: after._id })
  return after
}
