import type { ClientSession } from 'mongoose'
import { EventModel } from '../../../../models/events.ts'
import { findRowHashes } from '../../../../models/sealedRows.ts'
import { findLastSeal, insertSeal } from '../../../../models/seals.ts'
import type { KeyRing } from '../../../kernel/keyRing.ts'
import { LEASES, type Lease } from '../../database/lease.ts'
import { inTransaction } from '../../database/transaction.ts'
import { inSealingOrder, type Seal, type SealedEvent, sealOf, type UnsealedEvent } from '../domain/seal.ts'

/** Events of one seal at most: one transaction's work of some dozen milliseconds. */
const MOST_EVENTS = 1_000

/** Collection of the lease that sealers compete for. */
export const SEALER_LEASE = LEASES.sealer

const UNSEALED = { sealNo: null }

/** What a sealer may seal with. */
export interface Sealing {
  readonly keys: KeyRing
  /** Guards the commit: a sealer that lost the lease commits nothing more. */
  readonly lease: Pick<Lease, 'fence'>
  readonly now: Date
  readonly mostEvents?: number
}

/**
 * Seals what no seal names yet, in one snapshot: an event and all that were committed before it, never a stream's fifth
 * before its fourth. Null where nothing waits.
 */
export async function sealEvents({ keys, lease, now, mostEvents = MOST_EVENTS }: Sealing): Promise<Seal | null> {
  if ((await EventModel.exists(UNSEALED)) === null) return null
  return inTransaction(
    async (session) => {
      await lease.fence(session)
      const events = inSealingOrder(await findUnsealed(mostEvents, session))
      if (events.length === 0) return null
      const last = await findLastSeal(session)
      const n = (last?._id ?? 0) + 1
      const sealed = await withRows(events, session)
      const seal = sealOf(keys, { _id: n, at: now, events: sealed, previous: last?.hash ?? null, anchor: null })
      await insertSeal(seal, session)
      await mark(events, n, session)
      return seal
    },
    { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  )
}

/** Seals until nothing waits any more. */
export async function sealAll({ now, ...sealing }: Omit<Sealing, 'now'> & { readonly now: () => Date }): Promise<void> {
  let seal: Seal | null
  do seal = await sealEvents({ ...sealing, now: now() })
  while (seal !== null)
}

async function findUnsealed(most: number, session: ClientSession): Promise<UnsealedEvent[]> {
  const oldest = await find(UNSEALED, session).sort({ at: 1 }).limit(most).lean<UnsealedEvent[]>()
  if (oldest.length < most) return oldest
  // By a clock that was ahead, an event's predecessor can lie beyond what was read.
  const ids = new Set(oldest.map(({ _id }) => _id))
  const last = new Map(oldest.map(({ stream, seq }) => [stream, seq]))
  for (const { stream, seq } of oldest) last.set(stream, Math.max(seq, last.get(stream) ?? 0))
  const others = await find({ ...UNSEALED, stream: { $in: [...last.keys()] } }, session).lean<UnsealedEvent[]>()
  const before = others.filter(({ _id, stream, seq }) => !ids.has(_id) && seq < (last.get(stream) ?? 0))
  return [...oldest, ...before]
}

const find = (filter: object, session: ClientSession) =>
  EventModel.find(filter, { stream: 1, seq: 1, at: 1, hash: 1 }, { session })

async function withRows(events: readonly UnsealedEvent[], session: ClientSession): Promise<SealedEvent[]> {
  const rows = await findRowHashes(
    events.map(({ _id }) => _id),
    session,
  )
  return events.map(({ _id: id, hash }) => {
    const written = rows.get(id)
    return written ? { id, hash, rows: written } : { id, hash }
  })
}

async function mark(events: readonly UnsealedEvent[], n: number, session: ClientSession): Promise<void> {
  const ids = events.map(({ _id }) => _id)
  const { matchedCount } = await EventModel.collection.updateMany(
    { _id: { $in: ids as never }, ...UNSEALED },
    { $set: { sealNo: n } },
    { session },
  )
  if (matchedCount !== events.length) throw new Error(`${matchedCount} of ${events.length} events were sealed`)
}
