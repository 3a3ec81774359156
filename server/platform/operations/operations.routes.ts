import { pageView } from '../http/listing.ts'
import { type AnyRoute, route } from '../http/route.ts'
import { listJobRunsRequest, retryJobRunRequest, runJobRequest } from './operations.schemas.ts'
import { jobListView, jobRequestView, jobRunView } from './operations.views.ts'
import { listJobRuns } from './usecases/listJobRuns.ts'
import { listJobs } from './usecases/listJobs.ts'
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
