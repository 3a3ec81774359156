import { organisationStore } from '../../../../../models/organisations.ts'
import { userStore } from '../../../../../models/users.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideStillSo } from '../domain/signIn.ts'
import { endAccess, passGateInSession } from './access.ts'
import { changeSession } from './changeSession.ts'
import { judgePassword } from './judgePassword.ts'
import { verifyOwnPassword } from './ownPassword.ts'
import { hashPassword } from './passwordHash.ts'
import { requireSession } from './requireSession.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'

/** What the new password is kept as, and in place of which. */
interface ChosenPassword {
  readonly before: string
  readonly passwordHash: string
}

export interface ChoosePassword {
  readonly current: string
  readonly next: string
}
interface ChangePassword extends ChoosePassword {
  readonly prepared: ChosenPassword
}

/** Verifies the present password and judges the new one. */
export async function choosePassword(reader: Reader, command: ChoosePassword): Promise<ChosenPassword> {
  requireSession(reader)
  const user = await getVisible(reader, userStore, reader.actor.userId)
  await verifyOwnPassword(reader, user, command.current, 'current')
  const organisation = await getVisible(reader, organisationStore, user.organisationId)
  valueOrThrow(await judgePassword(user, organisation, command))
  return { before: user.passwordHash, passwordHash: await hashPassword(command.next, reader) }
}

/**
 * The person chooses a new password. All other sessions of the person and all their API tokens end; this session goes on,
 * freed from a required change.
 */
export async function changePassword(work: UnitOfWork, { prepared }: ChangePassword): Promise<null> {
  const sessionId = requireSession(work)
  await passGateInSession(work, sessionId)
  const user = await getVisible(work, userStore, work.actor.userId)
  valueOrThrow(decideStillSo(user.passwordHash === prepared.before))
  const content = { passwordHash: prepared.passwordHash, passwordKind: 'own', passwordSetAt: work.now } as const
  await work.change(userStore, user, content, { type: 'user.password-changed' })
  await endAccess(work, { userId: user._id }, sessionId)
  await revokeTokensOf(work, user._id)
  await changeSession(work, sessionId, { passwordChangeRequired: false })
  return null
}
