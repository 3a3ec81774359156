import mongoose from 'mongoose'
import { RateLimiterMongo } from 'rate-limiter-flexible'
import { AttemptsModel } from '../../../../../models/attempts.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import {
  calculateDelaySeconds,
  decideAttempt,
  FORGOTTEN_AFTER_SECONDS,
  RESTRAINTS,
  type RestraintName,
} from '../domain/signInLimit.ts'
import { inTurn } from './inTurn.ts'
import { secretHash } from './secrets.ts'

/** What an attempt is counted under, by restraint; kept as hashes only. */
export type AttemptSubjects = Readonly<Partial<Record<RestraintName, string>>>

let limiter: RateLimiterMongo | undefined

/**
 * Lets somebody try what can be guessed. Refuses while an earlier failure is to be waited out; `attempt` tells whether
 * this one failed. Attempts at the same thing take turns, so that many at once cannot slip through and many right ones do
 * not stand in each other's way. Failures are counted in the database, for all instances, and outside any transaction:
 * a refusal must not take them back.
 */
export async function attemptInTurn<R>(
  reader: Reader,
  turn: string,
  subjects: AttemptSubjects,
  attempt: () => Promise<{ readonly failed: boolean; readonly result: R }>,
): Promise<R> {
  return inTurn(turn, async () => {
    const keys = (Object.entries(subjects) as [RestraintName, string][]).map(
      ([name, subject]) => [name, `${name}:${secretHash(subject)}`] as const,
    )
    const waits = await Promise.all(keys.map(async ([name, key]) => [name, await secondsToWait(key)] as const))
    const decision = decideAttempt(Object.fromEntries(waits))
    if (!decision.ok)
      reader.logger.warn('security: attempt delayed', { address: reader.address, delayed: Object.keys(subjects) })
    valueOrThrow(decision)
    const { failed, result } = await attempt()
    await Promise.all(keys.map(([name, key]) => (failed ? countFailure(name, key) : undefined)))
    return result
  })
}

/** Forgets the failures of who has succeeded; those of other people at the same login or address stay. */
export async function forgetFailures({ client, secret }: AttemptSubjects): Promise<void> {
  const known = Object.entries({ client, secret }).filter(([, subject]) => subject !== undefined)
  await Promise.all(known.map(([name, subject]) => attempts().delete(`${name}:${secretHash(subject ?? '')}`)))
}

async function secondsToWait(key: string): Promise<number> {
  const wait = await attempts().get(`wait:${key}`)
  return wait ? Math.max(0, Math.ceil(wait.msBeforeNext / 1000)) : 0
}

async function countFailure(name: RestraintName, key: string): Promise<void> {
  const { consumedPoints } = await attempts().penalty(key, 1)
  const seconds = calculateDelaySeconds(consumedPoints, RESTRAINTS[name])
  if (seconds > 0) await attempts().set(`wait:${key}`, 1, seconds)
}

/** Only counts; what the counts mean is decided by the domain. */
function attempts(): RateLimiterMongo {
  limiter ??= new RateLimiterMongo({
    storeClient: mongoose.connection,
    tableName: AttemptsModel.collection.collectionName,
    keyPrefix: 'signIn',
    points: Number.MAX_SAFE_INTEGER,
    duration: FORGOTTEN_AFTER_SECONDS,
    disableIndexesCreation: true,
  })
  return limiter
}
