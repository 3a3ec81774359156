import { userStore } from '../../../models/users.ts'
import { getVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decidePassword } from '../domain/passwordPolicy.ts'
import { decideSignInAttempt } from '../domain/signInLimit.ts'
import { endAccess } from './access.ts'
import { changeSession } from './changeSession.ts'
import { hashPassword, verifyPassword } from './passwordHash.ts'
import { requireSession } from './requireSession.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'
import { countSignInAttempt, forgetSignInAttempt } from './signInAttempts.ts'

interface ChangePasswordInput {
  readonly body: { readonly current: string; readonly next: string }
}

/**
 * The person chooses a new password. Guessing the present one counts as failed sign-ins. All other sessions of the person
 * and all their API tokens end; this session goes on, freed from a required change.
 */
export async function changePassword(work: UnitOfWork, { body }: ChangePasswordInput): Promise<null> {
  const sessionId = requireSession(work)
  const user = await getVisible(work, userStore, work.actor.userId)
  const address = work.address ?? ''
  const attempts = await countSignInAttempt(user.login, address)
  valueOrThrow(decideSignInAttempt(attempts.login, attempts.address))
  if (!(await verifyPassword(user.passwordHash, body.current))) {
    throw new RefusalError([{ code: 'identity.wrong-current-password', field: 'current' }])
  }
  await forgetSignInAttempt(user.login, address)
  valueOrThrow(decidePassword({ login: user.login, ...body }))
  const passwordHash = await hashPassword(body.next)
  await work.change(userStore, user, { passwordHash, passwordKind: 'own' }, { type: 'user.password-changed' })
  await endAccess(work, { userId: user._id }, sessionId)
  await revokeTokensOf(work, user._id)
  await changeSession(work, sessionId, { passwordChangeRequired: false })
  return null
}
