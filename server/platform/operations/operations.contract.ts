import type { FollowerName } from '../../../config/followers.ts'
import type { JobName } from '../../../config/jobs.ts'
import type { BatchState, JobRequestKind, JobRunState } from './domain/states.ts'

/** One thing that a verification found wrong: a code, where, and what is there. */
export interface RunFindingView {
  readonly where: string
  readonly fault: string
  readonly detail?: string
}

/** One job on one business date. */
export interface JobRunView {
  readonly id: string
  readonly job: string
  readonly title: { readonly zh: string; readonly en: string }
  /** Business date the run is about. */
  readonly bucket: string
  readonly state: JobRunState
  readonly progress: { readonly done: number; readonly total: number | null }
  readonly result: Readonly<Record<string, unknown>> | null
  readonly error: string | null
  /** What it found wrong, the first of `findingCount`; empty where nothing is or it failed otherwise. */
  readonly findings: readonly RunFindingView[]
  readonly findingCount: number
  readonly attempts: number
  readonly queuedAt: string
  /** When a run that waits after a failure is tried again. */
  readonly notBefore: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly durationMs: number | null
  readonly instance: string | null
  /** Whether `POST /job-runs/:id/retry` would be accepted. */
  readonly retryAllowed: boolean
}

/** Work on many documents, cut into ranges that several processes share. */
export interface BatchView {
  readonly id: string
  readonly kind: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly businessDate: string
  readonly state: BatchState
  /** Ranges done of all; `total` is null while it is being cut. */
  readonly progress: { readonly done: number; readonly total: number | null }
  readonly failedRanges: number
  readonly result: Readonly<Record<string, string | number>> | null
  readonly error: string | null
  /** What it found wrong, the first of `findingCount`. */
  readonly findings: readonly RunFindingView[]
  readonly findingCount: number
  readonly cancelReason: string | null
  readonly openedAt: string
  readonly endedAt: string | null
  readonly durationMs: number | null
  /** Whether `POST /batches/:id/cancel` and `/retry` would be accepted. */
  readonly cancelAllowed: boolean
  readonly retryAllowed: boolean
}

/** A job with its plan and how it has been doing. */
export interface JobView {
  readonly name: JobName
  readonly title: { readonly zh: string; readonly en: string }
  /** Time of day in Asia/Shanghai. */
  readonly dailyAt: string
  readonly nextRunAt: string
  /** The run of the latest business date. */
  readonly latestRun: JobRunView | null
  readonly failedRuns: number
  readonly waitingRuns: number
}

export interface JobListView {
  readonly items: readonly JobView[]
}

/** What was asked for; the run itself follows within seconds. */
export interface JobRequestView {
  readonly number: string
  readonly job: string
  readonly bucket: string
  readonly kind: JobRequestKind
  readonly runId: string
  readonly reason: string
  readonly requestedBy: string
  readonly createdAt: string
}

/** Where the chain of seals ends, and the window in which the database alone tells of an event. */
export interface SealingView {
  readonly head: { readonly n: number; readonly hash: string; readonly sealedAt: string } | null
  /** Events that no seal names yet. */
  readonly unsealed: number
  readonly lagSeconds: number
  /** A longer lag is worth a look. */
  readonly alertSeconds: number
  /** Where the chain was begun anew after a restore. */
  readonly anchors: readonly {
    readonly n: number
    readonly at: string
    readonly after: number
    readonly reason: string
    readonly by: string
  }[]
}

/** A projection that follows the seals. */
export interface FollowerView {
  readonly name: FollowerName
  readonly title: { readonly zh: string; readonly en: string }
  /** The seal it has come to. */
  readonly seal: number
  readonly lagSeconds: number
  readonly alertSeconds: number
  /** The seal its rebuild has come to; null without one. */
  readonly rebuildSeal: number | null
  /** Events put aside, and those behind them in their streams. */
  readonly deadLetters: number
  /** The first of them. */
  readonly letters: readonly { readonly event: string; readonly error: string; readonly tries: number }[]
}

export interface FollowerListView {
  readonly items: readonly FollowerView[]
}
