import type { JobName } from '../config/jobs.ts'
import type { CivilDate } from '../server/kernel/civilDate.ts'
import type { WorkContext } from '../server/platform/database/unitOfWork.ts'
import type { AnyBatch } from './batch/definition.ts'

/** How far a run is. A run that was stopped begins with the cursor and the count it last saved. */
export interface Progress {
  readonly cursor: string | null
  readonly done: number
  /**
   * Saves how far the run is; call it after every piece of work. Ends the run by an exception when the process shuts
   * down or another one has taken over.
   */
  save(at: { readonly done: number; readonly total?: number; readonly cursor?: string }): Promise<void>
}

export interface JobStart {
  readonly bucket: CivilDate
  /** The business date by the clock, which a run caught up or tried again lies behind. */
  today(): CivilDate
  readonly progress: Progress
  /** Context for a use case, as of now, on the bucket's business date, acting as the job. */
  context(): WorkContext
  /** Has the run done as a batch by all processes that work, and gives what it came to. */
  follow(batch: AnyBatch): Promise<JobResult>
}

/** A run as its batch knows it. */
export interface FollowedRun extends Pick<JobStart, 'bucket' | 'progress'> {
  readonly runId: string
  /** Different for every start of the run. */
  readonly key: string
  /** Goes on with what a process began that was lost or stopped, rather than being asked for again. */
  readonly isTakenOver: boolean
}

/** What a run reports when it succeeds. */
export type JobResult = Readonly<Record<string, string | number>>

/** A job calls use cases and holds no rules. Running it twice on one bucket must come to the same as once. */
export interface JobDefinition<Name extends string = JobName> {
  readonly name: Name
  run(start: JobStart): Promise<JobResult>
  /** What its runs are done as, where they are batches. */
  readonly batch?: AnyBatch
}

/** The job did its work and found something wrong: trying again does not help. */
export class JobFinding extends Error {
  /** What it found, as codes and values. */
  readonly result: Readonly<Record<string, unknown>> | null

  constructor(message: string, result: JobFinding['result'] = null) {
    super(message)
    this.name = 'JobFinding'
    this.result = result
  }
}
