import { JOB_NAMES } from '../../../../config/jobs.ts'
import { type JobRequest, jobRequestStore } from '../../../../models/jobRequests.ts'
import { JobRunModel, jobRunId, queueBucket, requeueRun } from '../../../../models/jobRuns.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { notFound } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { decideBusinessDate, decideRun } from '../domain/asking.ts'

export interface RunJob {
  readonly name: string
  readonly businessDate?: string
  readonly reason: string
}

/**
 * Queues a job for a business date (today unless said otherwise), again from the beginning if it has run before. Refuses
 * dates to come and runs that wait or are under way.
 */
export async function runJob(work: UnitOfWork, { name, businessDate, reason }: RunJob): Promise<JobRequest & Stored> {
  const known: readonly string[] = JOB_NAMES
  if (!known.includes(name)) throw notFound(name)
  const bucket = businessDate ?? work.businessDate
  valueOrThrow(decideBusinessDate(bucket, work.businessDate))
  const runId = jobRunId(name, bucket)
  if ((await JobRunModel.exists({ _id: runId }).session(work.session)) === null) {
    await queueBucket(name, bucket, work.now, work.session)
  } else {
    const queued = await requeueRun(runId, ['succeeded', 'failed'], false, work.now, work.session)
    valueOrThrow(decideRun(runId, queued))
  }
  return work.create<JobRequest>(
    jobRequestStore,
    await work.nextNumber('JR'),
    { job: name, bucket, kind: 'run', runId, requestedBy: work.actor.userId, reason },
    { type: 'job.run-requested', payload: { runId }, reason },
  )
}
