import { setTimeout as sleep } from 'node:timers/promises'
import type { Collection, Document } from 'mongodb'
import mongoose, { type ClientSession } from 'mongoose'
import { isDuplicateKey } from '../../../models/duplicateKey.ts'

/** A holder says this often that it lives; one that has said nothing for `LEASE_MS` is taken to be dead. */
const BEAT_MS = 1_000
const LEASE_MS = 5_000
const POLL_MS = 250

/**
 * Every lease, by the collection that holds its records. They are created as the database is prepared: the first write to
 * a collection that is not there waits for an exclusive lock, and everybody else behind it.
 */
export const LEASES = { migrations: 'migrationLease', sealer: 'sealerLease', followers: 'followersLease' } as const

export type LeaseName = (typeof LEASES)[keyof typeof LEASES]

interface LeaseRecord {
  readonly _id: 'beat' | 'fence'
  /** Counts the holders; only the latest may write. */
  readonly token: number
  readonly held?: boolean
  readonly beat?: number
  /** The database session that the holder's transactions run in. */
  readonly session?: Document | null
  readonly writes?: number
}

/** Somebody else took over: nothing may be written any more. */
export class LeaseLost extends Error {}

/**
 * The right to do something, such as to migrate, held by one process at a time. Who is dead is told by beats that do not
 * come, measured by the waiting process's own clock, so that clocks may differ; who only seemed dead is kept from writing by
 * the fence.
 */
export interface Lease {
  /** Part of every transaction under the lease: it cannot commit beside or after a takeover. Throws LeaseLost. */
  fence(session: ClientSession): Promise<void>
  /** For what cannot be part of a transaction. Throws LeaseLost. */
  check(): Promise<void>
  release(): Promise<void>
}

type Records = Collection<LeaseRecord>

interface LeaseOptions {
  /** Called once if somebody else holds the lease. */
  readonly onWait?: () => void
  /** Ends the waiting, by an exception. */
  readonly signal?: AbortSignal
}

/** Waits for the lease whose records are in a collection, and takes it. */
export async function takeLease(collection: LeaseName, { onWait, signal }: LeaseOptions = {}): Promise<Lease> {
  const records: Records = mongoose.connection.collection<LeaseRecord>(collection)
  let seen: { readonly record: LeaseRecord; readonly since: number } | null = null
  for (let told = false; ; await sleep(POLL_MS, undefined, { ...(signal && { signal }) })) {
    signal?.throwIfAborted()
    const record = (await records.findOne({ _id: 'beat' })) ?? null
    const unchanged = seen !== null && record?.token === seen.record.token && record.beat === seen.record.beat
    if (record !== null && !unchanged) seen = { record, since: performance.now() }
    const isDead = unchanged && performance.now() - (seen?.since ?? 0) >= LEASE_MS
    if (record === null || record.held === false || isDead) {
      const token = await take(records, record)
      if (token !== null) return leaseOf(records, token)
    } else if (!told) {
      told = true
      onWait?.()
    }
  }
}

/** The new token, or null where somebody was faster. */
async function take(records: Records, before: LeaseRecord | null): Promise<number | null> {
  const token = (before?.token ?? 0) + 1
  const taken = { token, held: true, beat: 0, session: null }
  if (before === null) {
    if (!(await insertedAlone(records, { _id: 'beat', ...taken }))) return null
  } else {
    const { matchedCount } = await records.updateOne(
      { _id: 'beat', token: before.token, held: before.held ?? false, beat: before.beat ?? 0 },
      { $set: taken },
    )
    if (matchedCount !== 1) return null
    if (before.held && before.session) await endTransactionOf(before.session)
  }
  return (await moveFence(records, token)) ? token : null
}

/** MongoDB keeps the transaction of a dead process for up to a minute; where it does not let it be ended, that is waited for. */
export async function endTransactionOf(session: Document): Promise<void> {
  const { db } = mongoose.connection
  await db?.command({ killSessions: [session] }).catch(() => {})
}

/** Waits for a transaction of the holder before, and lets none of its later ones commit. */
async function moveFence(records: Records, token: number): Promise<boolean> {
  const { matchedCount } = await records.updateOne({ _id: 'fence', token: { $lt: token } }, { $set: { token } })
  return matchedCount === 1 || insertedAlone(records, { _id: 'fence', token })
}

const insertedAlone = (records: Records, record: LeaseRecord): Promise<boolean> =>
  records.insertOne(record).then(
    () => true,
    (error: unknown) => {
      if (isDuplicateKey(error)) return false
      throw error
    },
  )

function leaseOf(records: Records, token: number): Lease {
  // A beat that cannot be written is one that is missed.
  const beat = () => void records.updateOne({ _id: 'beat', token }, { $inc: { beat: 1 } }).catch(() => {})
  const beating = setInterval(beat, BEAT_MS).unref()
  let known = ''
  return {
    fence: async (session) => {
      const id = session.id?.id?.toString('hex') ?? ''
      if (id !== known) await records.updateOne({ _id: 'beat', token }, { $set: { session: session.id ?? null } })
      known = id
      // A write, so that it and a takeover cannot both be.
      const { matchedCount } = await records.updateOne({ _id: 'fence', token }, { $inc: { writes: 1 } }, { session })
      if (matchedCount !== 1) throw new LeaseLost()
    },
    check: async () => {
      if ((await records.findOne({ _id: 'beat', token })) === null) throw new LeaseLost()
    },
    release: async () => {
      clearInterval(beating)
      await records.updateOne({ _id: 'beat', token }, { $set: { held: false } })
    },
  }
}
