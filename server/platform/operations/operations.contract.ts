/** One job on one business date. */
export interface JobRunView {
  readonly id: string
  readonly job: string
  readonly title: { readonly zh: string; readonly en: string }
  /** Business date the run is about. */
  readonly bucket: string
  readonly state: 'queued' | 'running' | 'succeeded' | 'failed'
  readonly progress: { readonly done: number; readonly total: number | null }
  readonly result: Readonly<Record<string, unknown>> | null
  readonly error: string | null
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

/** A job with its plan and how it has been doing. */
export interface JobView {
  readonly name: string
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
  readonly kind: 'run' | 'retry'
  readonly runId: string
  readonly reason: string
  readonly requestedBy: string
  readonly createdAt: string
}
