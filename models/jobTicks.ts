import { model, Schema } from 'mongoose'

/** A tick of agenda's: when it is to come next, and which process is at it. What is to be done is not in it. */
interface JobTick {
  readonly name: string
  readonly nextRunAt: Date | null
  readonly lockedAt: Date | null
  readonly data?: { readonly range?: string }
}

/** What a job is called that tells workers of a range of a batch. */
export const RANGE_JOB = 'batchRange'

/** Agenda's own collection with agenda's own index, declared so that it is prepared as all others are. */
const JobTickModel = model<JobTick>(
  'JobTick',
  new Schema<JobTick>(
    {
      name: { type: String, required: true },
      nextRunAt: { type: Date, default: null },
      lockedAt: { type: Date, default: null },
    },
    { versionKey: false, strict: false, collection: 'agendaJobs' },
  )
    .index({ name: 1, nextRunAt: 1, priority: -1, lockedAt: 1, disabled: 1 }, { name: 'findAndLockNextJobIndex' })
    // Agenda looks first and inserts then: of two processes that do so at once, one may.
    .index(
      { 'data.range': 1 },
      { unique: true, partialFilterExpression: { name: RANGE_JOB }, name: 'one_job_per_range' },
    ),
)

/** The collection agenda's backend is given. */
export const JOB_TICKS = JobTickModel.collection.collectionName

/**
 * Sets right what a process whose clock was ahead left: a tick later than it can be comes now, and a lock from the
 * future is none. True where something was set right.
 */
export async function resetFutureTick(name: string, now: Date, latestMs: number): Promise<boolean> {
  const latest = new Date(now.getTime() + latestMs)
  const { modifiedCount } = await JobTickModel.collection.updateMany(
    { name, $or: [{ nextRunAt: { $gt: latest } }, { lockedAt: { $gt: latest } }] },
    { $set: { nextRunAt: now, lockedAt: null } },
  )
  return modifiedCount > 0
}

/** The jobs that tell of some ranges, as agenda left them. */
export const findRangeJobs = (ranges: readonly string[]): Promise<RangeJob[]> =>
  JobTickModel.find({ name: RANGE_JOB, 'data.range': { $in: ranges } }, { 'data.range': 1, nextRunAt: 1, lockedAt: 1 })
    .lean<RangeJob[]>()
    .exec()

export interface RangeJob {
  readonly data: { readonly range: string }
  readonly nextRunAt: Date | null
  readonly lockedAt: Date | null
}

/** Takes back what was told of a range. */
export async function removeRangeJobs(range: string): Promise<void> {
  await JobTickModel.deleteMany({ name: RANGE_JOB, 'data.range': range })
}
