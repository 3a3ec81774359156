import { randomUUID } from 'node:crypto'
import { type ClientSession, model, Schema } from 'mongoose'

/** Whose revision changes with what is laid down for everybody: catalogues, organisations, bans. */
export const PLATFORM = 'platform'

/**
 * The state of everything that cases are judged by and that is one owner's: the platform's, or an insurer's. Whoever changes
 * any of it gives it another mark in the same transaction, so that what was read beside a mark is true as long as the mark
 * stands. A mark is drawn, not counted: one that an aborted transaction, a lost primary or a restored backup took along
 * never comes back with other facts.
 */
export interface Revision {
  /** {@link PLATFORM}, or an organisation. */
  readonly _id: string
  readonly mark: string
}

const schema = new Schema<Revision>(
  { _id: { type: String, required: true }, mark: { type: String, required: true } },
  { versionKey: false, collection: 'revisions' },
)

export const RevisionModel = model<Revision>('Revision', schema)

/** The marks of these owners, in one read; an owner without one is absent. */
export async function findMarks(
  owners: readonly string[],
  session: ClientSession | null,
): Promise<ReadonlyMap<string, string>> {
  const options = session ? { session } : {}
  const found = await RevisionModel.collection.find({ _id: { $in: owners as never } }, options).toArray()
  return new Map(found.map(({ _id, mark }) => [String(_id), mark]))
}

/** Gives these owners other marks, as part of the transaction that changes what is theirs. */
export async function renewMarks(owners: Iterable<string>, session: ClientSession): Promise<void> {
  const renewals = [...owners].toSorted().map((_id) => renewalOf(_id))
  if (renewals.length > 0) await RevisionModel.collection.bulkWrite(renewals, { session })
}

/** As one operation of a bulk. Always in the same order of owners: two that renew the same ones wait, and do not lock up. */
export const renewalOf = (_id: string) => ({
  updateOne: { filter: { _id: _id as never }, update: { $set: { mark: randomUUID() } }, upsert: true },
})

/** Gives the platform its first mark, in a database where nothing was laid down yet. */
export async function beginPlatformMark(): Promise<void> {
  await RevisionModel.updateOne({ _id: PLATFORM }, { $setOnInsert: { mark: randomUUID() } }, { upsert: true })
}

/** Gives every owner another mark: for what changes facts past the unit of work. */
export async function renewAllMarks(): Promise<void> {
  await RevisionModel.updateMany({}, { $set: { mark: randomUUID() } })
}
