import { type JobRequest, jobRequestStore } from '../../../../models/jobRequests.ts'
import { type JobRun, JobRunModel, RETRIABLE, requeueRun } from '../../../../models/jobRuns.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { notFound } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { decideRetry } from '../domain/asking.ts'

export interface RetryJobRun {
  readonly id: string
  readonly reason: string
}

/** Queues a failed run again, on from where it stopped. Refuses a run that has not failed. */
export async function retryJobRun(work: UnitOfWork, { id, reason }: RetryJobRun): Promise<JobRequest & Stored> {
  const run = await JobRunModel.findById(id).session(work.session).lean<JobRun>()
  if (!run) throw notFound(id)
  valueOrThrow(decideRetry(run.state, await requeueRun(run._id, RETRIABLE, true, work.now, work.session)))
  return work.create<JobRequest>(
    jobRequestStore,
    await work.nextNumber('JR'),
    {
      job: run.job,
      bucket: run.bucket,
      kind: 'retry',
      runId: run._id,
      requestedBy: work.actor.userId,
      reason,
    },
    { type: 'job.retry-requested', payload: { runId: run._id, error: run.error }, reason },
  )
}
