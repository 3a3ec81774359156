import { decides } from '../../../../../config/permissions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { requirePerson } from '../../changes/usecases/acts.ts'
import { decideNotErased, type User } from '../domain/user.ts'
import { endAccess } from './access.ts'
import { hashPassword } from './passwordHash.ts'
import { done, type PersonOutcome, reasonGiven } from './personOutcome.ts'
import { loadManaged, proposeAbout } from './personProposal.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'
import { createOneTimePassword } from './secrets.ts'

export interface PasswordReset {
  readonly user: User & Stored
  readonly oneTimePassword: string
}

export interface ResetPassword {
  readonly userId: string
  readonly reason?: string
}

/** Gives a person a one-time password, shown to the administrator (never to a machine) once; for somebody who decides or pays two must agree. */
export async function resetPassword(work: UnitOfWork, { userId, reason }: ResetPassword): Promise<PersonOutcome> {
  requirePerson(work)
  const before = await loadManaged(work, userId)
  valueOrThrow(decideNotErased(before))
  if (!decides(before.roles)) {
    const { user, oneTimePassword } = await issueOneTimePassword(work, before)
    return done(user, oneTimePassword)
  }
  return proposeAbout(work, 'passwordReset', before, reasonGiven(reason))
}

/** Sets a new first password; the person's sessions and API tokens end. */
export async function issueOneTimePassword(work: UnitOfWork, before: User & Stored): Promise<PasswordReset> {
  const oneTimePassword = createOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword, work)
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
