import { type ClientSession, model, Schema } from 'mongoose'
import type { Position } from '../server/platform/following/domain/position.ts'
import { contentWithDuplicate } from './duplicateKey.ts'

/** One generation of a projection and how far it has come. */
export interface Track {
  readonly generation: number
  readonly position: Position
  /** Of the follower's definition: a newer one is built from zero. */
  readonly revision: number
}

/** How far a follower is; its rows carry the generation, so that another can be built beside the one that is read. */
export interface FollowerRecord {
  /** Name of the follower. */
  readonly _id: string
  /** The one that is read. */
  readonly current: Track
  /** The one that is built from zero; null without. */
  readonly rebuild: Track | null
  /** Generations whose rows are to be removed. */
  readonly retired: readonly number[]
  /** When the last of them was retired: whoever reads it still goes on with it for a moment. */
  readonly retiredAt: Date | null
  readonly error: string | null
}

/** An event that a follower could not handle, or one behind such an event in its stream. */
export interface DeadLetter {
  /** `<follower>:<generation>:<event>`: unique by construction. */
  readonly _id: string
  readonly follower: string
  readonly generation: number
  readonly event: string
  readonly stream: string
  readonly position: Position
  readonly error: string
  readonly tries: number
  readonly at: Date
  /** Somebody asked for another try. */
  readonly due: boolean
}

const { Mixed } = Schema.Types

export const FollowerModel = model<FollowerRecord>(
  'Follower',
  new Schema<FollowerRecord>(
    {
      _id: { type: String, required: true },
      current: { type: Mixed, required: true },
      rebuild: { type: Mixed, default: null },
      retired: { type: [Number], required: true },
      retiredAt: { type: Date, default: null },
      error: { type: String, default: null },
    } as never,
    { versionKey: false, minimize: false, collection: 'followers' },
  ),
)

const letters = new Schema<DeadLetter>(
  {
    _id: { type: String, required: true },
    follower: { type: String, required: true },
    generation: { type: Number, required: true },
    event: { type: String, required: true },
    stream: { type: String, required: true },
    position: { type: Mixed, required: true },
    error: { type: String, required: true },
    tries: { type: Number, required: true },
    at: { type: Date, required: true },
    due: { type: Boolean, required: true },
  } as never,
  { versionKey: false, minimize: false, collection: 'deadLetters' },
)
letters.index({ follower: 1, generation: 1, stream: 1, 'position.n': 1, 'position.done': 1 })
letters.index({ follower: 1, generation: 1, 'position.n': 1, 'position.done': 1 })

export const DeadLetterModel = model<DeadLetter>('DeadLetter', letters)

export const findFollower = (name: string, session: ClientSession | null = null): Promise<FollowerRecord | null> =>
  FollowerModel.findById(name, null, { session }).lean<FollowerRecord>().exec()

/** Notes a follower that nobody has seen yet. */
export async function beginFollower(_id: string, current: Track): Promise<void> {
  const fresh = { current, rebuild: null, retired: [], retiredAt: null, error: null }
  await contentWithDuplicate(() => FollowerModel.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true }).exec())
}

/** Writes what differs if the follower still is as it was read; false where another process was faster. */
export async function changeFollower(
  { _id, current, rebuild }: FollowerRecord,
  change: Partial<FollowerRecord>,
  session: ClientSession | null = null,
): Promise<boolean> {
  const { matchedCount } = await FollowerModel.collection.updateOne(
    { _id: _id as never, current, rebuild } as object,
    { $set: change },
    { ...(session && { session }) },
  )
  return matchedCount === 1
}

/** Of some streams, those that stop at a dead letter. */
export async function findHeldStreams(
  follower: string,
  generation: number,
  streams: readonly string[],
  session: ClientSession,
): Promise<ReadonlySet<string>> {
  if (streams.length === 0) return new Set()
  const held = await DeadLetterModel.find(
    { follower, generation, stream: { $in: streams } },
    { stream: 1 },
    { session },
  ).lean()
  return new Set(held.map(({ stream }) => stream))
}
