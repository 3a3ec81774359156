import { JOBS, type JobPlan } from '../../../../config/jobs.ts'
import { mayDo } from '../../../../config/permissions.ts'
import { type JobRun, JobRunModel } from '../../../../models/jobRuns.ts'
import type { Reader } from '../../../database/reader.ts'
import type { QueueItem } from '../../workqueue.contract.ts'
import { SOURCE_LIMIT } from '../source.ts'

const plans: Readonly<Record<string, JobPlan>> = JOBS

/** Runs of jobs that failed: an administrator finds out why and tries them again. */
export async function failedRuns(reader: Reader): Promise<QueueItem[]> {
  if (!mayDo(reader.actor, 'job.run')) return []
  const runs = await JobRunModel.find({ state: 'failed' })
    .sort({ job: 1, bucket: 1 })
    .limit(SOURCE_LIMIT)
    .lean<JobRun[]>()
  return runs.map(({ job, bucket, state, error, queuedAt }) => ({
    kind: 'jobRun',
    number: bucket,
    title: error ?? '',
    amountFen: null,
    partyId: null,
    state,
    why: {
      zh: `${plans[job]?.title.zh ?? job}失败，待查明并重试`,
      en: `${plans[job]?.title.en ?? job} failed: find out why and retry`,
    },
    dueOn: null,
    severity: 'red',
    path: `/jobs?job=${job}&state=failed`,
    createdAt: queuedAt.toISOString(),
  }))
}
