import { type ClientSession, model, Schema } from 'mongoose'
import { BATCH_STATES, type BatchState } from '../server/platform/operations/domain/states.ts'
import { insertCuttingRange, type RangeCounts } from './batchRanges.ts'

/** What a batch came to: counts and values of its kind, and what it found wrong, the first of `findingCount`. */
export interface BatchOutcome {
  readonly result: Readonly<Record<string, string | number>>
  readonly findings: readonly object[]
  readonly findingCount: number
  /** Where something was found wrong: in one line. */
  readonly error: string | null
}

/** Work on many documents, cut into ranges that several processes share; see `models/batchRanges.ts`. */
export interface Batch {
  readonly _id: string
  readonly kind: string
  readonly businessDate: string
  /** What of everything it is about; empty where it is about everything. */
  readonly scope: Readonly<Record<string, unknown>>
  /** The versions of what it goes by when it was opened, such as the hash of a rule set. */
  readonly revisions: Readonly<Record<string, string | number>>
  /** The run of a job that waits for it; null where somebody asked for it by itself. */
  readonly runId: string | null
  readonly state: BatchState
  /** Why the rest is not started. */
  readonly cancelReason: string | null
  /** Of one that has ended; of others they are counted. */
  readonly ranges: RangeCounts | null
  readonly outcome: BatchOutcome | null
  readonly openedAt: Date
  readonly endedAt: Date | null
}

const { Mixed } = Schema.Types

const schema = new Schema<Batch>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    businessDate: { type: String, required: true },
    scope: { type: Mixed, required: true },
    revisions: { type: Mixed, required: true },
    runId: { type: String, default: null },
    state: { type: String, enum: BATCH_STATES, required: true },
    cancelReason: { type: String, default: null },
    ranges: { type: Mixed, default: null },
    outcome: { type: Mixed, default: null },
    openedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  { versionKey: false, minimize: false, collection: 'batches' },
)
schema.index({ state: 1, openedAt: -1, _id: -1 })
schema.index({ kind: 1, openedAt: -1, _id: -1 })
schema.index({ openedAt: -1, _id: -1 })

export const BatchModel = model<Batch>('Batch', schema)

export type NewBatch = Pick<Batch, '_id' | 'kind' | 'businessDate' | 'scope' | 'revisions' | 'runId' | 'openedAt'>

/** Opens a batch, in the transaction of whatever asks for it: workers cut it and go on from there. */
export async function openBatch(batch: NewBatch, session: ClientSession): Promise<void> {
  const open = { state: 'open' as const, cancelReason: null, ranges: null, outcome: null, endedAt: null }
  await BatchModel.collection.insertOne({ ...batch, ...open } as never, { session })
  await insertCuttingRange(batch, session)
}

export const findBatch = (id: string, session: ClientSession | null = null): Promise<Batch | null> =>
  BatchModel.findById(id, null, { session }).lean<Batch>().exec()

/** The batches of some kinds that are under way, oldest first. */
export const findUnfinished = (kinds: readonly string[]): Promise<Batch[]> =>
  BatchModel.find({ state: { $in: ['open', 'cancelling'] }, kind: { $in: kinds } })
    .sort({ openedAt: 1 })
    .lean<Batch[]>()
    .exec()

/** Moves a batch from one of some states to another. False when it is in none of them: somebody was faster. */
export async function moveBatch(
  id: string,
  from: readonly BatchState[],
  set: Partial<Omit<Batch, '_id'>> & Pick<Batch, 'state'>,
  session: ClientSession | null = null,
): Promise<boolean> {
  const { matchedCount } = await BatchModel.updateOne(
    { _id: id, state: { $in: from } },
    { $set: set },
    session ? { session } : {},
  )
  return matchedCount === 1
}
