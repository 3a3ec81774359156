import { type ClientSession, model, Schema } from 'mongoose'
import { JOB_RUN_STATES, type JobRunState } from '../server/platform/operations/domain/states.ts'
import { contentWithDuplicate } from './duplicateKey.ts'

/** From which a run can be queued again, on from where it stopped. */
export const RETRIABLE: readonly JobRunState[] = ['failed']

/**
 * One job on one bucket (business date): the whole truth about what has been done and what has not. Agenda only ticks.
 */
export interface JobRun {
  /** `<job>:<bucket>`: unique by construction. */
  readonly _id: string
  readonly job: string
  /** Business date the run is about. */
  readonly bucket: string
  readonly state: JobRunState
  readonly progress: { readonly done: number; readonly total: number | null }
  /** Where a run that was stopped goes on; null at the beginning. */
  readonly cursor: string | null
  /** What the job reports, such as the number of policies assessed; of one that failed, what it found wrong. */
  readonly result: Readonly<Record<string, unknown>> | null
  readonly error: string | null
  readonly queuedAt: Date
  /** Not to be started before: the back-off after a failure. */
  readonly notBefore: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  /** Starts since it was queued; bounded. */
  readonly attempts: number
  /** Counts every start ever: what a claim is known by. */
  readonly claimNo: number
  /** Process that runs it or ran it last. */
  readonly instance: string | null
  readonly heartbeatAt: Date | null
}

const schema = new Schema<JobRun>(
  {
    _id: { type: String, required: true },
    job: { type: String, required: true },
    bucket: { type: String, required: true },
    state: { type: String, enum: JOB_RUN_STATES, required: true },
    progress: { type: Schema.Types.Mixed, required: true },
    cursor: { type: String, default: null },
    result: { type: Schema.Types.Mixed, default: null },
    error: { type: String, default: null },
    queuedAt: { type: Date, required: true },
    notBefore: { type: Date, required: true },
    startedAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    attempts: { type: Number, required: true },
    claimNo: { type: Number, required: true },
    instance: { type: String, default: null },
    heartbeatAt: { type: Date, default: null },
  },
  { versionKey: false, minimize: false, collection: 'jobRuns' },
)
schema.index({ job: 1, bucket: 1 }, { unique: true })
/** At most one run of a job at a time, whatever the number of instances. */
schema.index({ job: 1 }, { unique: true, partialFilterExpression: { state: 'running' }, name: 'one_running_per_job' })
schema.index({ state: 1, job: 1, bucket: 1 })
schema.index({ bucket: 1, _id: 1 })

export const JobRunModel = model<JobRun>('JobRun', schema)

export const jobRunId = (job: string, bucket: string): string => `${job}:${bucket}`

/** What a run is when it waits for its first start or, asked for again, for a new one. */
const fresh = (now: Date) => ({
  state: 'queued' as const,
  progress: { done: 0, total: null },
  cursor: null,
  result: null,
  error: null,
  queuedAt: now,
  notBefore: now,
  endedAt: null,
  attempts: 0,
})

/** Queues a bucket unless it is already known. */
export async function queueBucket(job: string, bucket: string, now: Date, session?: ClientSession): Promise<void> {
  const first = { job, bucket, ...fresh(now), startedAt: null, claimNo: 0, instance: null, heartbeatAt: null }
  await JobRunModel.updateOne(
    { _id: jobRunId(job, bucket) },
    { $setOnInsert: first },
    { upsert: true, setDefaultsOnInsert: false, ...(session ? { session } : {}) },
  )
}

/** Queues a bucket while other instances may do the same. */
export const queueBucketOnce = (job: string, bucket: string, now: Date): Promise<void> =>
  contentWithDuplicate(() => queueBucket(job, bucket, now))

/**
 * Queues a finished run again, from its beginning or from where it stopped. False when it is not in one of the states.
 */
export async function requeueRun(
  id: string,
  from: readonly JobRunState[],
  keepProgress: boolean,
  now: Date,
  session: ClientSession,
): Promise<boolean> {
  const { progress, cursor, ...rest } = fresh(now)
  const { matchedCount } = await JobRunModel.updateOne(
    { _id: id, state: { $in: from } },
    { $set: keepProgress ? rest : { ...rest, progress, cursor } },
    { session },
  )
  return matchedCount === 1
}

/** The run of a job's latest bucket up to a day, or null. */
export const findLatestRun = (job: string, upTo: string): Promise<JobRun | null> =>
  JobRunModel.findOne({ job, bucket: { $lte: upTo } })
    .sort({ bucket: -1 })
    .lean<JobRun>()
    .exec()

/**
 * Makes the runs of days after today wait for their day, whatever became of them: whoever began them had a clock that
 * was ahead, and a day is done when it comes. Gives their number.
 */
export async function requeueFutureRuns(today: string, now: Date): Promise<number> {
  const { modifiedCount } = await JobRunModel.updateMany(
    { bucket: { $gt: today }, state: { $ne: 'queued' } },
    { $set: { ...fresh(now), heartbeatAt: null } },
  )
  return modifiedCount
}
