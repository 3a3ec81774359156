import { model, Schema } from 'mongoose'

/** A process that has ranges of batches, and says that it lives. */
export interface BatchWorker {
  readonly _id: string
  /** Another one each time: who watches it tells by its own clock that it no longer changes. */
  readonly beat: number
}

const BatchWorkerModel = model<BatchWorker>(
  'BatchWorker',
  new Schema<BatchWorker>(
    { _id: { type: String, required: true }, beat: { type: Number, required: true } },
    { versionKey: false, collection: 'batchWorkers' },
  ),
)

/**
 * Says that a process lives, by a beat it has not said before. It need not wait for the majority: who misses one sees the
 * next.
 */
export async function beatWorker(_id: string, beat: number): Promise<void> {
  await BatchWorkerModel.collection.updateOne(
    { _id: _id as never },
    { $set: { beat } },
    { upsert: true, writeConcern: { w: 1, j: false } },
  )
}

/** The last beats of some processes; one that has none has nothing any more. */
export async function findBeats(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await BatchWorkerModel.find({ _id: { $in: ids } }).lean<BatchWorker[]>()
  return new Map(found.map(({ _id, beat }) => [_id, beat]))
}

export async function removeWorkers(ids: readonly string[]): Promise<void> {
  await BatchWorkerModel.deleteMany({ _id: { $in: ids } })
}
