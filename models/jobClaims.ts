import { type JobRun, JobRunModel } from './jobRuns.ts'

/** The right to work on a run: good until another process takes the run over. */
export interface JobClaim {
  readonly runId: string
  readonly claimNo: number
}

/** Someone else works on the run now: whatever this process still wanted to write about it is void. */
export class ClaimLost extends Error {
  constructor({ runId }: JobClaim) {
    super(`the run ${runId} was taken over`)
    this.name = 'ClaimLost'
  }
}

interface ClaimOptions {
  readonly instance: string
  readonly now: Date
  /** The business date: days after it are not done. */
  readonly today: string
  /** A running run whose last sign of life is so far from now, before or (by a clock that was ahead) after, is taken over. */
  readonly staleMs: number
  /** No wait for a next try is longer: a later one was set by a clock that was ahead. */
  readonly longestWaitMs: number
}

/**
 * Claims the oldest run of a job that waits, or takes over one whose process died. Null when there is nothing to do or
 * another process works on this job. A run that waits for its next try holds back the younger ones.
 */
export async function claimRun(
  job: string,
  { instance, now, today, staleMs, longestWaitMs }: ClaimOptions,
): Promise<JobRun | null> {
  const fromNow = (milliseconds: number) => new Date(now.getTime() + milliseconds)
  const due = { $lte: today }
  const start = {
    $set: { state: 'running' as const, instance, heartbeatAt: now, startedAt: now, error: null },
    $inc: { attempts: 1, claimNo: 1 },
  }
  const silent = [{ heartbeatAt: { $lt: fromNow(-staleMs) } }, { heartbeatAt: { $gt: fromNow(staleMs) } }]
  const dead = { job, bucket: due, state: 'running' as const, $or: silent }
  const takenOver = await JobRunModel.findOneAndUpdate(dead, start, { new: true }).lean<JobRun>()
  if (takenOver) return takenOver
  const oldest = await JobRunModel.findOne({ job, bucket: due, state: 'queued' }, { notBefore: 1 })
    .sort({ bucket: 1 })
    .lean()
  if (!oldest || (oldest.notBefore > now && oldest.notBefore <= fromNow(longestWaitMs))) return null
  try {
    const waiting = { _id: oldest._id, state: 'queued' as const, notBefore: oldest.notBefore }
    return await JobRunModel.findOneAndUpdate(waiting, start, { new: true }).lean<JobRun>()
  } catch (error) {
    if ((error as { code?: unknown }).code === DUPLICATE_KEY) return null
    throw error
  }
}

/** The index allows one running run per job: another process was faster. */
const DUPLICATE_KEY = 11_000

/** Says that the process still works on the run. */
export const beat = (claim: JobClaim, now: Date): Promise<void> => write(claim, { heartbeatAt: now })

/** Remembers how far the run is, so that it goes on from there after a stop. */
export const checkpoint = (
  claim: JobClaim,
  at: { readonly done: number; readonly total: number | null; readonly cursor: string | null },
  now: Date,
): Promise<void> => write(claim, { progress: { done: at.done, total: at.total }, cursor: at.cursor, heartbeatAt: now })

export const succeedRun = (claim: JobClaim, result: Readonly<Record<string, unknown>>, now: Date): Promise<void> =>
  write(claim, { state: 'succeeded', result, cursor: null, endedAt: now, heartbeatAt: null })

export const failRun = (claim: JobClaim, why: Pick<JobRun, 'error' | 'result'>, now: Date): Promise<void> =>
  write(claim, { state: 'failed', ...why, endedAt: now, heartbeatAt: null })

/** Lets the run wait until `notBefore` for its next try. */
export const postponeRun = (claim: JobClaim, error: string, notBefore: Date): Promise<void> =>
  write(claim, { state: 'queued', error, notBefore, heartbeatAt: null })

/** Gives the run back as if this start had not been, for whoever comes next: the process is shutting down. */
export async function releaseRun(claim: JobClaim): Promise<void> {
  await write(claim, { state: 'queued', heartbeatAt: null }, { attempts: -1 })
}

async function write(claim: JobClaim, set: Partial<JobRun>, inc?: { readonly attempts: number }): Promise<void> {
  const { matchedCount } = await JobRunModel.updateOne(
    { _id: claim.runId, state: 'running', claimNo: claim.claimNo },
    { $set: set, ...(inc ? { $inc: inc } : {}) },
  )
  if (matchedCount !== 1) throw new ClaimLost(claim)
}
