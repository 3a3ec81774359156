import mongoose from 'mongoose'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import { AttemptsModel } from '../../../../../models/attempts.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { secretHash } from '../../../party/identity/usecases/secrets.ts'

/** Checks per network address and minute; an office behind one address shares them. */
export const CHECKS_PER_MINUTE = 60

let limiter: RateLimiterMongo | undefined

/** Counts one check of a network address, which is kept as a hash and for a minute only. Refuses above the limit. */
export async function countCheck({ address = 'unknown' }: Reader): Promise<void> {
  limiter ??= new RateLimiterMongo({
    storeClient: mongoose.connection,
    tableName: AttemptsModel.collection.collectionName,
    keyPrefix: 'preCheck',
    points: CHECKS_PER_MINUTE,
    duration: 60,
    disableIndexesCreation: true,
  })
  try {
    await limiter.consume(secretHash(address))
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    throw new RefusalError([{ code: 'precheck.too-many', threshold: CHECKS_PER_MINUTE }])
  }
}
