import { FOLLOWER_NAMES } from '../../../config/followers.ts'
import { JOB_NAMES } from '../../../config/jobs.ts'
import {
  anything,
  day,
  decimal,
  either,
  flag,
  instant,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  record,
  text,
  whole,
} from '../http/answer.ts'
import { BATCH_STATES, JOB_REQUEST_KINDS, JOB_RUN_STATES } from './domain/states.ts'
import type {
  BatchView,
  FollowerListView,
  FollowerView,
  JobListView,
  JobRequestView,
  JobRunView,
  JobView,
  RunFindingView,
  SealingView,
} from './operations.contract.ts'

const title = object<JobRunView['title']>({ zh: text(), en: text() })
const progress = object<JobRunView['progress']>({ done: whole(), total: nullable(whole()) })
const finding = named<RunFindingView>('RunFinding', { where: text(), fault: text(), detail: leftOut(text()) })

const jobRunAnswer = named<JobRunView>('JobRun', {
  id: text(),
  job: text(),
  title,
  bucket: day(),
  state: oneOf(JOB_RUN_STATES),
  progress,
  result: nullable(record(anything())),
  error: nullable(text()),
  findings: list(finding),
  findingCount: whole(),
  attempts: whole(),
  queuedAt: instant(),
  notBefore: instant(),
  startedAt: nullable(instant()),
  endedAt: nullable(instant()),
  durationMs: nullable(whole()),
  instance: nullable(text()),
  retryAllowed: flag(),
})

export const jobRunsAnswer = page(jobRunAnswer)

export const jobsAnswer = object<JobListView>({
  items: list(
    named<JobView>('Job', {
      name: oneOf(JOB_NAMES),
      title,
      dailyAt: text(),
      nextRunAt: instant(),
      latestRun: nullable(jobRunAnswer),
      failedRuns: whole(),
      waitingRuns: whole(),
    }),
  ),
})

export const batchesAnswer = page(
  named<BatchView>('Batch', {
    id: text(),
    kind: text(),
    title,
    businessDate: day(),
    state: oneOf(BATCH_STATES),
    progress,
    failedRanges: whole(),
    result: nullable(record(either<[string, number]>(text(), decimal()))),
    error: nullable(text()),
    findings: list(finding),
    findingCount: whole(),
    cancelReason: nullable(text()),
    openedAt: instant(),
    endedAt: nullable(instant()),
    durationMs: nullable(whole()),
    cancelAllowed: flag(),
    retryAllowed: flag(),
  }),
)

export const jobRequestAnswer = named<JobRequestView>('JobRequest', {
  number: text(),
  job: text(),
  bucket: day(),
  kind: oneOf(JOB_REQUEST_KINDS),
  runId: text(),
  reason: text(),
  requestedBy: text(),
  createdAt: instant(),
})

export const sealingAnswer = named<SealingView>('Sealing', {
  head: nullable(object<NonNullable<SealingView['head']>>({ n: whole(), hash: text(), sealedAt: instant() })),
  unsealed: whole(),
  lagSeconds: whole(),
  alertSeconds: whole(),
  anchors: list(
    object<SealingView['anchors'][number]>({ n: whole(), at: instant(), after: whole(), reason: text(), by: text() }),
  ),
})

export const followersAnswer = object<FollowerListView>({
  items: list(
    named<FollowerView>('Follower', {
      name: oneOf(FOLLOWER_NAMES),
      title,
      seal: whole(),
      lagSeconds: whole(),
      alertSeconds: whole(),
      rebuildSeal: nullable(whole()),
      deadLetters: whole(),
      letters: list(object<FollowerView['letters'][number]>({ event: text(), error: text(), tries: whole() })),
    }),
  ),
})
