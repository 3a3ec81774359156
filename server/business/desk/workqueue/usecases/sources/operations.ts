import { JOBS, type JobPlan } from '../../../../../../config/jobs.ts'
import { mayDo } from '../../../../../../config/permissions.ts'
import { type JobRun, JobRunModel } from '../../../../../../models/jobRuns.ts'
import type { Reader } from '../../../../../platform/database/reader.ts'
import type { QueueItem } from '../../workqueue.contract.ts'
import type { Waiting } from '../source.ts'

/** Runs of jobs that failed, job by job: an administrator finds out why and tries them again. */
export function failedRuns(reader: Reader, limit: number): Promise<Waiting>[] {
  if (!mayDo(reader.actor, 'job.run')) return []
  return Object.entries(JOBS).map(([job, plan]) => failedRunsOf(job, plan, limit))
}

async function failedRunsOf(job: string, { title }: JobPlan, limit: number): Promise<Waiting> {
  const why = { zh: `${title.zh}失败，待查明并重试`, en: `${title.en} failed: find out why and retry` }
  const failed = { job, state: 'failed' } as const
  const [runs, count] = await Promise.all([
    limit === 0 ? [] : JobRunModel.find(failed).sort({ bucket: 1 }).limit(limit).lean<JobRun[]>(),
    JobRunModel.countDocuments(failed),
  ])
  return {
    items: runs.map((run) => itemOf(run, why)),
    count: { kind: 'jobRun', why, count, capped: false },
  }
}

const itemOf = ({ job, bucket, state, error, queuedAt }: JobRun, why: QueueItem['why']): QueueItem => ({
  kind: 'jobRun',
  number: bucket,
  title: error ?? '',
  stake: null,
  partyId: null,
  state,
  why,
  asks: [],
  dueOn: null,
  severity: 'red',
  path: `/jobs?job=${job}&state=failed`,
  createdAt: queuedAt.toISOString(),
})
