import mongoose from 'mongoose'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import { AttemptsModel } from '../../../../../models/attempts.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { secretHash } from '../../../party/identity/usecases/secrets.ts'
import { CHECKS_PER_MINUTE, decidePace } from '../domain/pace.ts'

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
  const within = await limiter.consume(secretHash(address)).then(
    () => true,
    (reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason
      return false
    },
  )
  valueOrThrow(decidePace(within))
}
