import { findLastSeal, insertSeal } from '../../../../models/seals.ts'
import type { KeyRing } from '../../../kernel/keyRing.ts'
import type { Lease } from '../../database/lease.ts'
import { inTransaction } from '../../database/transaction.ts'
import { type Seal, type SealHead, sealOf } from '../domain/seal.ts'

interface Anchoring {
  readonly keys: KeyRing
  readonly lease: Pick<Lease, 'fence'>
  readonly now: Date
  readonly reason: string
  readonly by: string
  /** The latest head known outside, as of the log; null where none is known. */
  readonly lost: SealHead | null
}

/**
 * Begins the chain anew after a restore: a seal of no events, numbered beyond every number that was given out before, says
 * from where on what came is lost, why and by whose word. Each verification repeats it.
 */
export const anchorSeals = ({ keys, lease, now, reason, by, lost }: Anchoring): Promise<Seal> =>
  inTransaction(
    async (session) => {
      await lease.fence(session)
      const last = await findLastSeal(session)
      const after = last?._id ?? 0
      const seal = sealOf(keys, {
        _id: Math.max(after, lost?.n ?? 0) + 1,
        at: now,
        events: [],
        previous: last?.hash ?? null,
        anchor: { after, lost, reason, by },
      })
      await insertSeal(seal, session)
      return seal
    },
    { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  )
