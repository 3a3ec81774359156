import type { Document } from 'mongodb'
import { type ClientSession, model, Schema } from 'mongoose'

export const RANGE_STATES = ['waiting', 'claimed', 'done', 'failed', 'cancelled'] as const

/**
 * A part of a batch that one process works on at a time: the whole truth about what of it has been done. Agenda only says
 * that it waits.
 */
export interface BatchRange {
  /** `<batch>#<seq>`. */
  readonly _id: string
  readonly batch: string
  readonly kind: string
  /** Order within the batch; 0 is the one that cuts the others. */
  readonly seq: number
  /** What it goes over, in the words of its kind. */
  readonly key: unknown
  readonly state: (typeof RANGE_STATES)[number]
  /** Grows with every claim: whoever had an earlier one writes nothing any more. */
  readonly fence: number
  /** Claims since something of it was last kept: one that comes forward, however often interrupted, does not count as failing. */
  readonly attempts: number
  /** Not to be claimed before: the back-off after a fault. */
  readonly notBefore: Date
  /** Who has it; see `models/batchWorkers.ts`. */
  readonly worker: string | null
  /** The database session that transactions of the claim run in. */
  readonly session: Document | null
  /** How far it is and what it has come to, in the words of its kind. */
  readonly saved: unknown
  readonly error: string | null
}

const { Mixed } = Schema.Types

const schema = new Schema<BatchRange>(
  {
    _id: { type: String, required: true },
    batch: { type: String, required: true },
    kind: { type: String, required: true },
    seq: { type: Number, required: true },
    key: { type: Mixed, default: null },
    state: { type: String, enum: RANGE_STATES, required: true },
    fence: { type: Number, required: true },
    attempts: { type: Number, required: true },
    notBefore: { type: Date, required: true },
    worker: { type: String, default: null },
    session: { type: Mixed, default: null },
    saved: { type: Mixed, default: null },
    error: { type: String, default: null },
  },
  { versionKey: false, minimize: false, collection: 'batchRanges' },
)
schema.index({ batch: 1, seq: 1 }, { unique: true })
schema.index({ batch: 1, state: 1, seq: 1 })

export const BatchRangeModel = model<BatchRange>('BatchRange', schema)

/** The right to work on a range: good until it is taken from whoever has it. */
export interface RangeClaim {
  readonly _id: string
  readonly fence: number
}

/** Someone else has the range now: whatever this process still wanted to write is void. */
export class RangeLost extends Error {
  constructor({ _id }: RangeClaim) {
    super(`the range ${_id} was taken over`)
    this.name = 'RangeLost'
  }
}

const CUTTING = 0

export const cuts = ({ seq }: Pick<BatchRange, 'seq'>): boolean => seq === CUTTING

/** The batch that a range is of, by its id. */
export const batchOf = (rangeId: string): string => rangeId.slice(0, rangeId.lastIndexOf('#'))

/** By every clock, however wrong. */
export const AT_ONCE = new Date(0)

const rangeOf = (batch: { readonly _id: string; readonly kind: string }, seq: number, key: unknown) => ({
  _id: `${batch._id}#${seq}`,
  batch: batch._id,
  kind: batch.kind,
  seq,
  key,
  state: 'waiting' as const,
  fence: 0,
  attempts: 0,
  notBefore: AT_ONCE,
  worker: null,
  session: null,
  saved: null,
  error: null,
})

type Cut = { readonly _id: string; readonly kind: string }

/** Lets a batch begin: with the range that cuts the others. */
export async function insertCuttingRange(batch: Cut, session: ClientSession): Promise<void> {
  await BatchRangeModel.collection.insertOne(rangeOf(batch, CUTTING, null) as never, { session })
}

/** The ranges that a batch is cut into, in their order. */
export async function insertRanges(batch: Cut, keys: readonly unknown[], session: ClientSession): Promise<void> {
  if (keys.length === 0) return
  const ranges = keys.map((key, index) => rangeOf(batch, CUTTING + 1 + index, key))
  await BatchRangeModel.collection.insertMany(ranges as never, { session })
}

/** The moment it is for whoever looks at a range that waits, and the longest it can have to wait from then on. */
export interface RangeMoment {
  readonly now: Date
  /** A later time was set by a clock that was ahead. */
  readonly longestWaitMs: number
}

const latestOf = ({ now, longestWaitMs }: RangeMoment): Date => new Date(now.getTime() + longestWaitMs)

/** Whether the time of a range that waits has come. */
export const isDue = ({ notBefore }: Pick<BatchRange, 'notBefore'>, moment: RangeMoment): boolean =>
  notBefore <= moment.now || notBefore > latestOf(moment)

/** Claims a range if it waits and is due; null where it is not. */
export const claimRange = (id: string, worker: string, moment: RangeMoment): Promise<BatchRange | null> =>
  BatchRangeModel.findOneAndUpdate(
    {
      _id: id,
      state: 'waiting',
      $or: [{ notBefore: { $lte: moment.now } }, { notBefore: { $gt: latestOf(moment) } }],
    },
    { $set: { state: 'claimed', worker, session: null, error: null }, $inc: { fence: 1, attempts: 1 } },
    { new: true },
  )
    .lean<BatchRange>()
    .exec()

/** The ranges of a batch that wait, the first of them. */
export const findWaiting = (batch: string, limit: number): Promise<Pick<BatchRange, '_id' | 'seq' | 'notBefore'>[]> =>
  BatchRangeModel.find({ batch, state: 'waiting' }, { seq: 1, notBefore: 1 })
    .sort({ seq: 1 })
    .limit(limit)
    .lean<Pick<BatchRange, '_id' | 'seq' | 'notBefore'>[]>()
    .exec()

export type ClaimedRange = Pick<BatchRange, '_id' | 'fence' | 'worker' | 'session' | 'attempts'>

/** The ranges of a batch that somebody has. */
export const findClaimed = (batch: string): Promise<ClaimedRange[]> =>
  BatchRangeModel.find({ batch, state: 'claimed' }, { fence: 1, worker: 1, session: 1, attempts: 1 })
    .lean<ClaimedRange[]>()
    .exec()

/** Keeps how far a range is, in a transaction with what was written where one is given. */
export const saveRange = (claim: RangeClaim, saved: unknown, session: ClientSession | null = null): Promise<void> =>
  write(claim, { saved, attempts: 0 }, session)

/** Notes in which session transactions of the claim run, so that whoever takes it over can end one. */
export const noteSession = (claim: RangeClaim, session: Document | null): Promise<void> => write(claim, { session })

export const endRange = (claim: RangeClaim, saved: unknown, session: ClientSession | null = null): Promise<void> =>
  write(claim, { state: 'done', saved, worker: null, session: null }, session)

export const failRange = (claim: RangeClaim, error: string): Promise<void> =>
  write(claim, { state: 'failed', error, worker: null, session: null })

/** Lets the range wait for its next try. */
export const postponeRange = (claim: RangeClaim, error: string, notBefore: Date): Promise<void> =>
  write(claim, { state: 'waiting', error, notBefore, worker: null, session: null })

/** Gives the range back without counting the claim: the process is shutting down. */
export const releaseRange = (claim: RangeClaim): Promise<void> =>
  write(claim, { state: 'waiting', attempts: 0, worker: null, session: null })

async function write(claim: RangeClaim, set: Partial<BatchRange>, session: ClientSession | null = null): Promise<void> {
  const { matchedCount } = await BatchRangeModel.collection.updateOne(
    { _id: claim._id as never, state: 'claimed', fence: claim.fence },
    { $set: set } as never,
    { ignoreUndefined: true, ...(session && { session }) },
  )
  if (matchedCount !== 1) throw new RangeLost(claim)
}

/** Ranges of a batch by what became of them. */
export interface RangeCounts {
  readonly total: number
  readonly done: number
  readonly failed: number
}

/** Whether a range of a batch waits or somebody has it. To be asked in a snapshot: a range goes from the one to the other. */
export const isUnderWay = async (batch: string, session: ClientSession): Promise<boolean> =>
  (await BatchRangeModel.exists({ batch, state: { $in: ['waiting', 'claimed'] } }).session(session)) !== null

/** How many ranges each of these batches has, apart from the one that cuts, by what became of them. */
export async function countRanges(
  batches: readonly string[],
  session: ClientSession | null = null,
): Promise<ReadonlyMap<string, RangeCounts>> {
  const groups = await BatchRangeModel.aggregate<{ _id: { batch: string; state: string }; count: number }>([
    { $match: { batch: { $in: batches }, state: { $in: [...RANGE_STATES] }, seq: { $gt: CUTTING } } },
    { $group: { _id: { batch: '$batch', state: '$state' }, count: { $sum: 1 } } },
  ]).session(session)
  const counted = new Map<string, RangeCounts>()
  for (const { _id, count } of groups) {
    const { total, done, failed } = counted.get(_id.batch) ?? { total: 0, done: 0, failed: 0 }
    counted.set(_id.batch, {
      total: total + count,
      done: done + (_id.state === 'done' ? count : 0),
      failed: failed + (_id.state === 'failed' ? count : 0),
    })
  }
  return counted
}

/** The first ranges of a batch that failed, with why. */
export const findFailed = (batch: string, limit: number): Promise<Pick<BatchRange, '_id' | 'seq' | 'error'>[]> =>
  BatchRangeModel.find({ batch, state: 'failed' }, { seq: 1, error: 1 })
    .sort({ seq: 1 })
    .limit(limit)
    .lean<Pick<BatchRange, '_id' | 'seq' | 'error'>[]>()
    .exec()

/** What the ranges of a batch came to, in their order, without holding all of them. */
export async function* savedOf(batch: string): AsyncGenerator<unknown> {
  const ranges = BatchRangeModel.find({ batch, seq: { $gt: CUTTING } }, { saved: 1 })
    .sort({ seq: 1 })
    .lean<Pick<BatchRange, 'saved'>[]>()
    .cursor()
  for await (const { saved } of ranges as AsyncIterable<Pick<BatchRange, 'saved'>>) yield saved
}

/** What is not started of a batch is not to be. */
export async function cancelWaiting(batch: string): Promise<void> {
  await BatchRangeModel.updateMany({ batch, state: 'waiting' }, { $set: { state: 'cancelled' } })
}

/** Lets the ranges that failed wait again. */
export async function reopenFailed(batch: string, session: ClientSession): Promise<void> {
  const anew = { state: 'waiting' as const, attempts: 0, notBefore: AT_ONCE, error: null }
  await BatchRangeModel.updateMany({ batch, state: 'failed' }, { $set: anew }, { session })
}

/** Removes the ranges of a batch that has ended. */
export async function removeRanges(batch: string): Promise<void> {
  await BatchRangeModel.deleteMany({ batch })
}
