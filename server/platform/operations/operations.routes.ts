import { pageView } from '../http/listing.ts'
import { type AnyRoute, route } from '../http/route.ts'
import { listJobRunsRequest, retryFollowerRequest, retryJobRunRequest, runJobRequest } from './operations.schemas.ts'
import { followerListView, jobListView, jobRequestView, jobRunView, sealingView } from './operations.views.ts'
import { getSealing } from './usecases/getSealing.ts'
import { listFollowers } from './usecases/listFollowers.ts'
import { listJobRuns } from './usecases/listJobRuns.ts'
import { listJobs } from './usecases/listJobs.ts'
import { retryFollower } from './usecases/retryFollower.ts'
import { retryJobRun } from './usecases/retryJobRun.ts'
import { runJob } from './usecases/runJob.ts'

export const operationsRoutes: readonly AnyRoute[] = [
  route({
    method: 'get',
    path: '/jobs',
    permission: 'job.read',
    summary: 'List jobs with plan, latest run, failures',
    success: 200,
    schema: {},
    useCase: listJobs,
    view: jobListView,
  }),
  route({
    method: 'get',
    path: '/job-runs',
    permission: 'job.read',
    summary: 'List runs of jobs',
    success: 200,
    schema: listJobRunsRequest,
    useCase: listJobRuns,
    view: pageView(jobRunView),
  }),
  route({
    method: 'get',
    path: '/sealing',
    permission: 'job.read',
    summary: 'Show where the chain of seals ends and what waits for its seal',
    success: 200,
    schema: {},
    useCase: getSealing,
    view: sealingView,
  }),
  route({
    method: 'get',
    path: '/followers',
    permission: 'job.read',
    summary: 'List followers with position, lag and what they put aside',
    success: 200,
    schema: {},
    useCase: listFollowers,
    view: followerListView,
  }),
  route({
    method: 'post',
    path: '/followers/:name/retry',
    permission: 'job.run',
    summary: 'Have a follower take up again what it put aside',
    success: 202,
    schema: retryFollowerRequest,
    useCase: retryFollower,
    view: jobRequestView,
    idempotent: true,
  }),
  route({
    method: 'post',
    path: '/jobs/:name/run',
    permission: 'job.run',
    summary: 'Run a job now for a business date',
    success: 202,
    schema: runJobRequest,
    useCase: runJob,
    view: jobRequestView,
    idempotent: true,
  }),
  route({
    method: 'post',
    path: '/job-runs/:id/retry',
    permission: 'job.run',
    summary: 'Try a failed run again, on from where it stopped',
    success: 202,
    schema: retryJobRunRequest,
    useCase: retryJobRun,
    view: jobRequestView,
    idempotent: true,
  }),
]
