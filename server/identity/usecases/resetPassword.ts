import { decides } from '../../../config/permissions.ts'
import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import { requirePerson } from '../../changes/usecases/acts.ts'
import { propose } from '../../changes/usecases/propose.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideManagement } from '../domain/management.ts'
import type { User } from '../domain/user.ts'
import { endAccess } from './access.ts'
import { hashPassword } from './passwordHash.ts'
import { countOtherAdministrators, done, type PersonOutcome, reasonGiven, waiting } from './personOutcome.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'
import { createOneTimePassword } from './secrets.ts'

interface ResetPasswordInput {
  readonly params: { readonly userId: string }
  readonly body: { readonly reason?: string }
}

export interface PasswordReset {
  readonly user: User & Stored
  readonly oneTimePassword: string
}

/** Gives a person a one-time password, shown to the administrator (never to a machine) once; for somebody who decides or pays two must agree. */
export async function resetPassword(work: UnitOfWork, { params, body }: ResetPasswordInput): Promise<PersonOutcome> {
  requirePerson(work)
  const before = await work.loadForChange(userStore, params.userId)
  const { _id, organisationId, roles, name, login } = before
  const otherAdministrators = await countOtherAdministrators(work, organisationId, _id)
  valueOrThrow(decideManagement(work.actor, { organisationId, roles, otherAdministrators }))
  if (!decides(roles)) {
    const { user, oneTimePassword } = await issueOneTimePassword(work, before)
    return done(user, oneTimePassword)
  }
  return waiting(
    await propose(work, {
      kind: 'passwordReset',
      organisationId,
      subjectId: _id,
      personId: _id,
      title: `${name} · ${login}`,
      content: {},
      before: null,
      reason: reasonGiven(body.reason),
    }),
  )
}

/** Sets a new first password; the person's sessions and API tokens end. */
export async function issueOneTimePassword(work: UnitOfWork, before: User & Stored): Promise<PasswordReset> {
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
