import { JOBS, type JobPlan } from '../../../config/jobs.ts'
import type { JobRequest } from '../../../models/jobRequests.ts'
import type { JobRun } from '../../../models/jobRuns.ts'
import type { Stored } from '../../../models/store.ts'
import type { JobListView, JobRequestView, JobRunView } from './operations.contract.ts'
import type { JobStatus } from './usecases/listJobs.ts'

const plans: Readonly<Record<string, JobPlan>> = JOBS

export function jobRunView(run: JobRun): JobRunView {
  const { _id, job, bucket, state, progress, result, error, attempts, startedAt, endedAt, instance } = run
  return {
    id: _id,
    job,
    title: plans[job]?.title ?? { zh: job, en: job },
    bucket,
    state,
    progress,
    result,
    error,
    attempts,
    queuedAt: run.queuedAt.toISOString(),
    notBefore: run.notBefore.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    durationMs: startedAt && endedAt ? endedAt.getTime() - startedAt.getTime() : null,
    instance,
    retryAllowed: state === 'failed',
  }
}

export function jobListView(jobs: readonly JobStatus[]): JobListView {
  return { items: jobs.map(jobView) }
}

function jobView({ name, nextRunAt, latestRun, failedRuns, waitingRuns }: JobStatus) {
  const { title, dailyAt } = JOBS[name]
  return {
    name,
    title,
    dailyAt,
    nextRunAt: nextRunAt.toISOString(),
    latestRun: latestRun && jobRunView(latestRun),
    failedRuns,
    waitingRuns,
  }
}

export function jobRequestView(request: JobRequest & Stored): JobRequestView {
  const { _id, job, bucket, kind, runId, reason, requestedBy, createdAt } = request
  return { number: _id, job, bucket, kind, runId, reason, requestedBy, createdAt: createdAt.toISOString() }
}
