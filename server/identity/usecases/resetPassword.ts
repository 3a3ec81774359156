import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { User } from '../domain/user.ts'
import { endAccess } from './access.ts'
import { hashPassword } from './passwordHash.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'
import { createOneTimePassword } from './secrets.ts'

interface ResetPasswordInput {
  readonly params: { readonly userId: string }
}

export interface PasswordReset {
  readonly user: User & Stored
  readonly oneTimePassword: string
}

/** Gives a person a new first password, shown to the administrator once; the person's sessions and API tokens end. */
export async function resetPassword(work: UnitOfWork, { params }: ResetPasswordInput): Promise<PasswordReset> {
  const before = await work.loadForChange(userStore, params.userId)
  const oneTimePassword = createOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  const user = await work.change(
    userStore,
    before,
    { passwordHash, passwordKind: 'initial', passwordSetAt: work.now },
    { type: 'user.password-reset' },
  )
  await endAccess(work, { userId: user._id })
  await revokeTokensOf(work, user._id)
  return { user, oneTimePassword }
}
