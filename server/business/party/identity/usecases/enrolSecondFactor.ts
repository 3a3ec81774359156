import { decides } from '../../../../../config/permissions.ts'
import { EnrolmentModel, secondFactorStore } from '../../../../../models/secondFactors.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { decrypt } from '../../../../kernel/keyRing.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import {
  aboutSecretOf,
  decideCode,
  decideCodeGiven,
  decideEnrolment,
  decidePasswordGiven,
  decideShownSecret,
  ENROLMENT_MINUTES,
  type Enrolment,
  RECOVERY_CODES,
  type SecondFactor,
  type ShownFactor,
} from '../domain/secondFactor.ts'
import { decideStillSo } from '../domain/signIn.ts'
import { endAccess, passGateInSession } from './access.ts'
import { accessRulesOf } from './accessRules.ts'
import { attemptInTurn } from './attempts.ts'
import { changeSession } from './changeSession.ts'
import { verifyOwnPassword } from './ownPassword.ts'
import { requireSession } from './requireSession.ts'
import {
  asksSecondFactor,
  encryptSecret,
  findSecondFactor,
  recoveryHash,
  sealedFactor,
  useFactor,
  verifyCode,
} from './secondFactor.ts'
import { createOneTimePassword } from './secrets.ts'
import { createTotpSecret, findStep, otpauthUri } from './totp.ts'

/** What a person is shown to set up a device with. */
export interface BegunEnrolment {
  readonly secret: string
  readonly uri: string
  readonly expiresAt: Date
}

export interface VerifyPresentFactor {
  readonly code?: string
  readonly password?: string
}
interface BeginEnrolment extends VerifyPresentFactor {
  readonly prepared: ShownFactor | null
}

/**
 * Who has taken an open session must not put a device of their own in the place of the owner's, nor be the first to have
 * one: asks for a code of the factor that is set up already, and for the password where there is none yet (then null).
 */
export async function verifyPresentFactor(
  reader: Reader,
  { code, password }: VerifyPresentFactor,
): Promise<ShownFactor | null> {
  requireSession(reader)
  const factor = await findSecondFactor(reader, reader.actor.userId)
  if (!factor) {
    const given = valueOrThrow(decidePasswordGiven(password))
    await verifyOwnPassword(reader, await getVisible(reader, userStore, reader.actor.userId), given, 'password')
    return null
  }
  return verifyCode(reader, factor, valueOrThrow(decideCodeGiven(code, 'identity.present-code-needed')), null)
}

/** Shows a new secret, good for minutes and for this session; what is set up already stays until it is confirmed. */
export async function beginEnrolment(work: UnitOfWork, { prepared }: BeginEnrolment): Promise<BegunEnrolment> {
  const sessionId = requireSession(work)
  await passGateInSession(work, sessionId)
  if (prepared) await useFactor(work, work.actor.userId, prepared)
  else valueOrThrow(decideStillSo((await findSecondFactor(work, work.actor.userId)) === null))
  const { _id: userId, login } = await getVisible(work, userStore, work.actor.userId)
  const secret = createTotpSecret()
  const expiresAt = new Date(work.now.getTime() + ENROLMENT_MINUTES * 60_000)
  const kept = { userId, secret: encryptSecret(accessRulesOf(work).keys, userId, secret), expiresAt }
  await EnrolmentModel.updateOne({ _id: sessionId }, { $set: kept }, { upsert: true, session: work.session })
  return { secret, uri: otpauthUri(secret, login), expiresAt }
}

/** A shown secret of which the person's device has made a right code. */
interface ConfirmedSecret {
  readonly secret: string
  readonly step: number
}

export interface VerifyEnrolment {
  readonly code: string
}
interface ConfirmEnrolment extends VerifyEnrolment {
  readonly prepared: ConfirmedSecret
}

/** Whether the device makes right codes; wrong ones are counted like those at sign-in. */
export async function verifyEnrolment(reader: Reader, { code }: VerifyEnrolment): Promise<ConfirmedSecret> {
  const found = await EnrolmentModel.findById(requireSession(reader)).lean<Enrolment>()
  const enrolment = valueOrThrow(decideEnrolment(found, reader.now))
  const { userId } = reader.actor
  const { keys } = accessRulesOf(reader)
  const secret = valueOrThrow(decideShownSecret(decrypt(keys, enrolment.secret, aboutSecretOf(userId))))
  const subject = `enrolment ${userId}`
  const step = await attemptInTurn(reader, subject, { secret: subject }, async () => {
    const result = findStep(secret, code, reader.now)
    return { failed: result === null, result }
  })
  return { secret, step: valueOrThrow(decideCode(step)) }
}

/** Recovery codes, shown once: only their hashes are kept. */
export interface NewRecoveryCodes {
  readonly recoveryCodes: readonly string[]
}

/**
 * Sets up the second factor, or a new one in place of the old. The person's other sessions end, since they were opened
 * without it; this one goes on and may do what the role may.
 */
export async function confirmEnrolment(work: UnitOfWork, { prepared }: ConfirmEnrolment): Promise<NewRecoveryCodes> {
  const sessionId = requireSession(work)
  await passGateInSession(work, sessionId, prepared.step)
  const { deletedCount } = await EnrolmentModel.deleteOne({ _id: sessionId }, { session: work.session })
  valueOrThrow(decideShownSecret(deletedCount === 1 ? prepared.secret : null))
  const { userId } = work.actor
  const { keys } = accessRulesOf(work)
  const secret = encryptSecret(keys, userId, prepared.secret)
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, createOneTimePassword)
  const recoveryHashes = recoveryCodes.map(recoveryHash)
  const content = { userId, confirmedAt: work.now, ...sealedFactor(keys, { userId, secret, recoveryHashes }) }
  const before = await findFactorDocument(work, userId)
  const fact = { type: 'secondFactor.confirmed' }
  if (before) await work.change(secondFactorStore, before, content, fact)
  else await work.create(secondFactorStore, userId, content, fact)
  await endAccess(work, { userId }, sessionId)
  await changeSession(work, sessionId, { enrolmentRequired: false, secondFactor: true })
  return { recoveryCodes }
}

/** The document, also of a factor that was reset. */
const findFactorDocument = (work: UnitOfWork, userId: string) =>
  secondFactorStore.model.findById(userId, null, { session: work.session }).lean<SecondFactor & Stored>()

/** How a person stands with the second factor. */
export interface FactorStanding {
  readonly required: boolean
  readonly factor: SecondFactor | null
}

/** Whether the person has a second factor, and must have one. */
export async function getFactorStanding(reader: Reader): Promise<FactorStanding> {
  const factor = await findSecondFactor(reader, reader.actor.userId)
  return { required: asksSecondFactor(reader) && decides(reader.actor.roles), factor }
}
