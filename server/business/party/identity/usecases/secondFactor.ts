import { createHash } from 'node:crypto'
import { AccessGateModel } from '../../../../../models/accessGates.ts'
import { secondFactorStore } from '../../../../../models/secondFactors.ts'
import type { Stored } from '../../../../../models/store.ts'
import { decrypt, encrypt, isSealed, type KeyRing, seal } from '../../../../kernel/keyRing.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import {
  aboutSecretOf,
  decideCode,
  decideSecret,
  type SecondFactor,
  type ShownFactor,
  sealedOfFactor,
} from '../domain/secondFactor.ts'
import { accessRulesOf } from './accessRules.ts'
import { attemptInTurn } from './attempts.ts'
import { createIv } from './secrets.ts'
import { findStep } from './totp.ts'

/** Whether the service asks for second factors at all. */
export const asksSecondFactor = (reader: Reader): boolean =>
  accessRulesOf(reader).secondFactor && !(reader.demonstration ?? false)

/** The person's second factor, or null where none is set up. */
export async function findSecondFactor(reader: Reader, userId: string): Promise<(SecondFactor & Stored) | null> {
  return secondFactorStore.model
    .findOne({ _id: userId, secret: { $ne: null } }, null, { session: reader.session ?? null })
    .lean<SecondFactor & Stored>()
}

/**
 * What of the factor a code shows. Wrong codes are counted by person and browser and delay the next, so that six digits
 * cannot be guessed by somebody who knows the password. Refuses a wrong code, and a factor that was written by other hands.
 */
export async function verifyCode(
  reader: Reader,
  factor: SecondFactor,
  code: string,
  device: string | null,
): Promise<ShownFactor> {
  const { userId } = factor
  const secret = openSecret(accessRulesOf(reader).keys, factor)
  const subject = `code ${userId} ${device ?? ''}`
  const shown = await attemptInTurn(reader, subject, { secret: subject }, async () => {
    const result = shownBy(factor, secret, code, reader.now)
    return { failed: result === null, result }
  })
  if (!shown) reader.logger.warn('security: wrong code', { userId, address: reader.address })
  return valueOrThrow(decideCode(shown))
}

function openSecret(keys: KeyRing, factor: SecondFactor): string {
  const sealed = isSealed(keys, 'secondFactor', sealedOfFactor(factor), factor.seal)
  const secret = sealed && factor.secret !== null ? decrypt(keys, factor.secret, aboutSecretOf(factor.userId)) : null
  return valueOrThrow(decideSecret(secret))
}

function shownBy({ recoveryHashes }: SecondFactor, secret: string, code: string, now: Date): ShownFactor | null {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '')
  if (/^\d{6}$/.test(plain)) {
    const step = findStep(secret, plain, now)
    return step === null ? null : { kind: 'code', step }
  }
  const hash = recoveryHash(plain)
  return recoveryHashes.includes(hash) ? { kind: 'recoveryCode', hash } : null
}

/** What is kept of a recovery code: nobody can guess 79 random bits. */
export const recoveryHash = (code: string): string =>
  createHash('sha256').update(code.replaceAll('-', '')).digest('hex')

/**
 * Uses up what was shown, with the change it is shown for: a step of time and a recovery code are good once. A secret
 * encrypted with an older key is encrypted with the present one.
 */
export async function useFactor(work: UnitOfWork, userId: string, shown: ShownFactor): Promise<void> {
  const factor = valueOrThrow(decideCode(await findSecondFactor(work, userId)))
  if (shown.kind === 'code') await useStep(work, userId, shown.step)
  const { keys } = accessRulesOf(work)
  if (shown.kind === 'recoveryCode') {
    const used = valueOrThrow(decideCode(factor.recoveryHashes.find((hash) => hash === shown.hash) ?? null))
    const recoveryHashes = factor.recoveryHashes.filter((hash) => hash !== used)
    const fact = { type: 'secondFactor.recovery-code-used', payload: { left: recoveryHashes.length } }
    await work.change(secondFactorStore, factor, sealedFactor(keys, { ...factor, recoveryHashes }), fact)
  } else if (!factor.seal?.startsWith(`${keys.first.id}.`)) {
    const secret = encryptSecret(keys, userId, openSecret(keys, factor))
    const fact = { type: 'secondFactor.encrypted-anew' }
    await work.change(secondFactorStore, factor, sealedFactor(keys, { ...factor, secret }), fact)
  }
}

async function useStep(work: UnitOfWork, userId: string, step: number): Promise<void> {
  const unused = { _id: userId, $or: [{ lastCodeStep: null }, { lastCodeStep: { $lt: step } }] }
  const use = { $set: { lastCodeStep: step } }
  const { matchedCount } = await AccessGateModel.updateOne(unused, use, { session: work.session })
  if (matchedCount !== 1) work.logger.warn('security: a code was shown again', { userId, address: work.address })
  valueOrThrow(decideCode(matchedCount === 1 ? step : null))
}

/** A secret as it is kept. */
export const encryptSecret = (keys: KeyRing, userId: string, secret: string): string =>
  encrypt(keys, secret, aboutSecretOf(userId), createIv())

/** The parts of a factor that change, and the seal of the whole. */
export function sealedFactor(
  keys: KeyRing,
  { userId, secret, recoveryHashes }: Pick<SecondFactor, 'userId' | 'secret' | 'recoveryHashes'>,
): Pick<SecondFactor, 'secret' | 'recoveryHashes' | 'seal'> {
  return {
    secret,
    recoveryHashes,
    seal: seal(keys, 'secondFactor', sealedOfFactor({ userId, secret, recoveryHashes })),
  }
}
