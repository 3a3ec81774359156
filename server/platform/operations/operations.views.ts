import { FOLLOWERS, LAG_ALERT_SECONDS } from '../../../config/followers.ts'
import { JOBS, type JobPlan } from '../../../config/jobs.ts'
import type { Batch } from '../../../models/batches.ts'
import type { RangeCounts } from '../../../models/batchRanges.ts'
import type { JobRequest } from '../../../models/jobRequests.ts'
import { type JobRun, RETRIABLE } from '../../../models/jobRuns.ts'
import type { Stored } from '../../../models/store.ts'
import type { FollowerStanding } from '../following/usecases/measureFollowers.ts'
import type { SealingStanding } from '../sealing/usecases/measureSealing.ts'
import type {
  BatchView,
  FollowerListView,
  JobListView,
  JobRequestView,
  JobRunView,
  JobView,
  RunFindingView,
  SealingView,
} from './operations.contract.ts'
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
    ...foundBy(result),
    attempts,
    queuedAt: run.queuedAt.toISOString(),
    notBefore: run.notBefore.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    durationMs: startedAt && endedAt ? endedAt.getTime() - startedAt.getTime() : null,
    instance,
    retryAllowed: RETRIABLE.includes(state),
  }
}

/** What a run that failed found, where it says so by codes. */
function foundBy(result: JobRun['result']): Pick<JobRunView, 'findings' | 'findingCount'> {
  const { findings = [], findingCount = 0 } = (result ?? {}) as Partial<Pick<JobRunView, 'findings' | 'findingCount'>>
  return { findings, findingCount }
}

const NONE: RangeCounts = { total: 0, done: 0, failed: 0 }

export function batchView({ _id, kind, businessDate, state, outcome, openedAt, endedAt, ...batch }: Batch): BatchView {
  const { total, done, failed } = batch.ranges ?? NONE
  return {
    id: _id,
    kind,
    title: plans[kind]?.title ?? { zh: kind, en: kind },
    businessDate,
    state,
    progress: { done, total: total === 0 && endedAt === null ? null : total },
    failedRanges: failed,
    result: outcome?.result ?? null,
    error: outcome?.error ?? null,
    findings: (outcome?.findings ?? []) as readonly RunFindingView[],
    findingCount: outcome?.findingCount ?? 0,
    cancelReason: batch.cancelReason,
    openedAt: openedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    durationMs: endedAt ? endedAt.getTime() - openedAt.getTime() : null,
    cancelAllowed: state === 'open',
    retryAllowed: state === 'failed' && failed > 0,
  }
}

export function jobListView(jobs: readonly JobStatus[]): JobListView {
  return { items: jobs.map(jobView) }
}

function jobView({ name, nextRunAt, latestRun, failedRuns, waitingRuns }: JobStatus): JobView {
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

export function sealingView({ head, unsealed, lagSeconds, anchors }: SealingStanding): SealingView {
  return {
    head: head && { n: head.n, hash: head.hash, sealedAt: head.at.toISOString() },
    unsealed,
    lagSeconds,
    alertSeconds: LAG_ALERT_SECONDS,
    anchors: anchors.flatMap(({ _id: n, at, anchor }) =>
      anchor ? [{ n, at: at.toISOString(), after: anchor.after, reason: anchor.reason, by: anchor.by }] : [],
    ),
  }
}

export function followerListView(followers: readonly FollowerStanding[]): FollowerListView {
  return {
    items: followers.map(({ name, record, lagSeconds, deadLetters, letters }) => ({
      name,
      title: FOLLOWERS[name].title,
      seal: record?.current.position.n ?? 0,
      lagSeconds,
      alertSeconds: LAG_ALERT_SECONDS,
      rebuildSeal: record?.rebuild?.position.n ?? null,
      deadLetters,
      letters: letters.map(({ event, error, tries }) => ({ event, error, tries })),
    })),
  }
}
