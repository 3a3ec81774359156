import mongoose, { type ClientSession } from 'mongoose'
import { contentHash } from '../server/kernel/canonical.ts'
import { groupBy } from '../server/kernel/groupBy.ts'

/** A row that stands beside the documents, written once, in the transaction of an event. */
export interface SealedRow {
  readonly _id: string
  readonly [field: string]: unknown
}

/** Rows of one kind that are sealed with the event they were written with. Data; one entry per collection. */
export interface SealedRows {
  /** Name of the collection. */
  readonly kind: string
  /** Id of the event a row was written with. */
  readonly eventOf: (row: Readonly<Record<string, unknown>>) => string
  /** Finds, by an index, all rows of these events. */
  readonly ofEvents: (events: readonly string[]) => object
}

const BOUND = /^policy:(.+)#1$/

export const SEALED_ROWS: readonly SealedRows[] = [
  {
    kind: 'ledgerTransactions',
    eventOf: ({ event }) => String(event),
    ofEvents: (events) => ({ event: { $in: events } }),
  },
  {
    // Goods are entered by the transaction that binds their policy, and by those that change it.
    kind: 'insuredGoods',
    eventOf: ({ policyNo, event }) => (typeof event === 'string' ? event : `policy:${policyNo}#1`),
    ofEvents: (events) => ({
      $or: [
        { policyNo: { $in: events.flatMap((event) => BOUND.exec(event)?.[1] ?? []) }, event: { $exists: false } },
        { event: { $in: events } },
      ],
    }),
  },
]

/** Rows as they are stored. */
export const storedRows = (kind: string) => mongoose.connection.collection<SealedRow>(kind)

/** Of each event that rows were written with, the hash of its rows by kind. */
export async function findRowHashes(
  events: readonly string[],
  session: ClientSession | null,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const hashes = new Map<string, Record<string, string>>()
  for (const { kind, eventOf, ofEvents } of SEALED_ROWS) {
    const rows = await storedRows(kind)
      .find(ofEvents(events), { ...(session && { session }) })
      .sort({ _id: 1 })
      .toArray()
    for (const [event, written] of groupBy(rows, eventOf))
      hashes.set(event, { ...hashes.get(event), [kind]: contentHash(written) })
  }
  return hashes
}
