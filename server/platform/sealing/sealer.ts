import type { Logger } from 'winston'
import { findLastSeal } from '../../../models/seals.ts'
import type { KeyRing } from '../../kernel/keyRing.ts'
import { LeasedLoop } from '../database/leasedLoop.ts'
import { headOf } from './domain/seal.ts'
import { SEALER_LEASE, sealAll } from './usecases/sealEvents.ts'

/** The unsealed window: an event waits so long for its seal, and as long as sealing takes. */
const SEAL_EVERY_MS = 1_000
const HEAD_EVERY_MS = 60_000

interface SealerOptions {
  readonly keys: KeyRing
  readonly now: () => Date
  readonly logger: Logger
  readonly sealEveryMs?: number
  readonly headEveryMs?: number
}

/** Seals all events, in one process of several, and says every minute in the log where the chain of seals ends. */
export function createSealer({
  keys,
  now,
  logger,
  sealEveryMs,
  headEveryMs = HEAD_EVERY_MS,
}: SealerOptions): LeasedLoop {
  let saidAt = Number.NEGATIVE_INFINITY
  return new LeasedLoop({
    name: 'sealer',
    lease: SEALER_LEASE,
    everyMs: sealEveryMs ?? SEAL_EVERY_MS,
    logger,
    step: async (lease) => {
      await sealAll({ keys, lease, now })
      if (performance.now() - saidAt < headEveryMs) return
      saidAt = performance.now()
      const head = await findLastSeal()
      if (head) logger.info('head of the seals', headOf(head))
    },
  })
}
