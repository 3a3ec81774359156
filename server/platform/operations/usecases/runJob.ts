import { JOB_NAMES } from '../../../../config/jobs.ts'
import { type JobRequest, jobRequestStore } from '../../../../models/jobRequests.ts'
import { JobRunModel, jobRunId, queueBucket, requeueRun } from '../../../../models/jobRuns.ts'
import type { Stored } from '../../../../models/store.ts'
import { RefusalError } from '../../../kernel/refusal.ts'
import { notFound } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'

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
  if (bucket > work.businessDate) {
    throw new RefusalError([
      { code: 'job.future-date', field: 'businessDate', value: bucket, threshold: work.businessDate, unit: 'date' },
    ])
  }
  const runId = jobRunId(name, bucket)
  if ((await JobRunModel.exists({ _id: runId }).session(work.session)) === null) {
    await queueBucket(name, bucket, work.now, work.session)
  } else if (!(await requeueRun(runId, ['succeeded', 'failed'], false, work.now, work.session))) {
    throw new RefusalError([{ code: 'job.in-progress', value: runId }])
  }
  return work.create<JobRequest>(
    jobRequestStore,
    await work.nextNumber('JR'),
    { job: name, bucket, kind: 'run', runId, requestedBy: work.actor.userId, reason },
    { type: 'job.run-requested', payload: { runId }, reason },
  )
}
