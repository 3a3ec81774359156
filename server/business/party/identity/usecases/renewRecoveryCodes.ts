import { secondFactorStore } from '../../../../../models/secondFactors.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideFactor, RECOVERY_CODES, type ShownFactor } from '../domain/secondFactor.ts'
import { passGateInSession } from './access.ts'
import { accessRulesOf } from './accessRules.ts'
import type { NewRecoveryCodes } from './enrolSecondFactor.ts'
import { requireSession } from './requireSession.ts'
import { findSecondFactor, recoveryHash, sealedFactor, useFactor, verifyCode } from './secondFactor.ts'
import { createOneTimePassword } from './secrets.ts'

export interface VerifyRenewal {
  readonly code: string
}
interface RenewRecoveryCodes extends VerifyRenewal {
  readonly prepared: ShownFactor
}

/** Asks for a code again, since the new codes could open the account. */
export async function verifyRenewal(reader: Reader, { code }: VerifyRenewal): Promise<ShownFactor> {
  requireSession(reader)
  const factor = valueOrThrow(decideFactor(await findSecondFactor(reader, reader.actor.userId)))
  return verifyCode(reader, factor, code, null)
}

/** New recovery codes in place of all that are left. */
export async function renewRecoveryCodes(
  work: UnitOfWork,
  { prepared }: RenewRecoveryCodes,
): Promise<NewRecoveryCodes> {
  await passGateInSession(work, requireSession(work))
  const { userId } = work.actor
  await useFactor(work, userId, prepared)
  const factor = await getVisible(work, secondFactorStore, userId)
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, createOneTimePassword)
  const content = sealedFactor(accessRulesOf(work).keys, { ...factor, recoveryHashes: recoveryCodes.map(recoveryHash) })
  await work.change(secondFactorStore, factor, content, { type: 'secondFactor.recovery-codes-renewed' })
  return { recoveryCodes }
}
