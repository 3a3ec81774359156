import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideOwnChange, type User } from '../domain/user.ts'
import { endAccess } from './access.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'

interface DisableUserInput {
  readonly params: { readonly userId: string }
  readonly body: { readonly reason: string }
}

/** Shuts a person out at once: sessions and API tokens end, and stay ended should the person be let in again. */
export async function disableUser(work: UnitOfWork, { params, body }: DisableUserInput): Promise<User & Stored> {
  const before = await work.loadForChange(userStore, params.userId)
  if (before.disabled) throw new RefusalError([{ code: 'identity.already-disabled', value: before._id }])
  valueOrThrow(decideOwnChange(work.actor.userId, before._id, { roles: before.roles, disabled: true }))
  const after = await work.change(userStore, before, { disabled: true }, { type: 'user.disabled', reason: body.reason })
  await endAccess(work, { userId: after._id })
  await revokeTokensOf(work, after._id)
  return after
}
