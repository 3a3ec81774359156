import type { Logger } from 'winston'
import {
  beat,
  ClaimLost,
  checkpoint,
  claimRun,
  failRun,
  type JobClaim,
  postponeRun,
  releaseRun,
  succeedRun,
} from '../models/jobClaims.ts'
import type { JobRun } from '../models/jobRuns.ts'
import type { CivilDate } from '../server/kernel/civilDate.ts'
import type { AccessRules } from '../server/platform/acting/domain/accessRules.ts'
import type { ClockVerdict } from '../server/platform/database/clockReferee.ts'
import { jobActor } from './actor.ts'
import type { Batches } from './batch/batches.ts'
import { type JobDefinition, JobFinding, type Progress } from './definition.ts'

export interface WorkerTiming {
  /** Sign of life of a running run. */
  readonly heartbeatMs: number
  /** A running run without a sign of life for so long is taken over. */
  readonly staleMs: number
  /** Starts of a run before it counts as failed. */
  readonly maxAttempts: number
  /** Wait after the first failure; doubles with every further one. */
  readonly backOffMs: number
}

export interface WorkerOptions {
  readonly definitions: readonly JobDefinition<string>[]
  /** Compares the clock with the database's; by one that is not right nothing is claimed. */
  readonly judgeClock: () => Promise<ClockVerdict>
  readonly now: () => Date
  /** The business date by the clock. */
  readonly today: () => CivilDate
  readonly logger: Logger
  readonly access: AccessRules
  /** Name of this process. */
  readonly instance: string
  readonly timing: WorkerTiming
  readonly batches: Batches
}

/** The process shuts down: the run is given back where it is. */
class Drained extends Error {}

/** Works off the queued runs, one after the other. */
export class Worker {
  private readonly options: WorkerOptions
  private draining = false
  private current: Promise<void> | null = null

  constructor(options: WorkerOptions) {
    this.options = options
  }

  /** Runs everything that can be run now; joins the work under way if there is some. */
  workOff(): Promise<void> {
    this.current ??= this.loop().finally(() => {
      this.current = null
    })
    return this.current
  }

  /** Takes nothing new, gives back the run under way at its next save, and returns when that is done. */
  async drain(): Promise<void> {
    this.draining = true
    await this.current
  }

  private async loop(): Promise<void> {
    for (const definition of this.options.definitions) {
      while (!this.draining) {
        const run = await this.claim(definition)
        if (!run) break
        await this.carryOut(definition, run)
      }
    }
  }

  private async claim(definition: JobDefinition<string>): Promise<JobRun | null> {
    const { instance, timing, now, today, judgeClock } = this.options
    if ((await judgeClock()) !== 'right') return null
    const { staleMs, backOffMs, maxAttempts } = timing
    const longestWaitMs = backOffMs * 2 ** (maxAttempts - 1)
    return claimRun(definition.name, { instance, now: now(), today: today(), staleMs, longestWaitMs })
  }

  private async carryOut(definition: JobDefinition<string>, run: JobRun): Promise<void> {
    const claim: JobClaim = { runId: run._id, claimNo: run.claimNo }
    const logger = this.options.logger.child({ job: run.job, bucket: run.bucket, attempt: run.attempts })
    const heart = setInterval(() => {
      beat(claim, this.options.now()).catch((error: unknown) => logger.warn('job heartbeat failed', { error }))
    }, this.options.timing.heartbeatMs)
    try {
      await this.attempt(definition, run, claim, logger)
    } catch (error) {
      // The claim stays; once it is stale, someone takes it over.
      logger.warn('job run left as it is', { error })
    } finally {
      clearInterval(heart)
    }
  }

  private async attempt(definition: JobDefinition<string>, run: JobRun, claim: JobClaim, logger: Logger) {
    const { maxAttempts } = this.options.timing
    try {
      if (run.attempts > maxAttempts) throw new JobFinding(`stopped without an end ${maxAttempts} times`)
      logger.info('job started', { cursor: run.cursor })
      const progress = this.progressOf(run, claim)
      const result = await definition.run({
        bucket: run.bucket,
        today: this.options.today,
        progress,
        follow: (batch) =>
          this.options.batches.follow(batch, {
            runId: run._id,
            key: `${run._id}:${run.claimNo}`,
            bucket: run.bucket,
            progress,
            isTakenOver: run.attempts > 1,
          }),
        context: () => ({
          actor: jobActor(run.job),
          now: this.options.now(),
          businessDate: run.bucket,
          requestId: run._id,
          logger,
          access: this.options.access,
        }),
      })
      await succeedRun(claim, result, this.options.now())
      logger.info('job succeeded', result)
    } catch (error) {
      if (error instanceof ClaimLost) throw error
      if (error instanceof Drained) return releaseRun(claim)
      await this.settleFailure(run, claim, error, logger)
    }
  }

  private async settleFailure(run: JobRun, claim: JobClaim, error: unknown, logger: Logger): Promise<void> {
    const { maxAttempts, backOffMs } = this.options.timing
    const message = (error instanceof Error ? error.message : String(error)).slice(0, 1_000)
    const now = this.options.now()
    if (error instanceof JobFinding || run.attempts >= maxAttempts) {
      await failRun(claim, { error: message, result: error instanceof JobFinding ? error.result : null }, now)
      logger.error('job failed', { error })
    } else {
      await postponeRun(claim, message, new Date(now.getTime() + backOffMs * 2 ** (run.attempts - 1)))
      logger.warn('job will be tried again', { error })
    }
  }

  private progressOf(run: JobRun, claim: JobClaim): Progress {
    return {
      cursor: run.cursor,
      done: run.progress.done,
      save: async ({ done, total = null, cursor = null }) => {
        await checkpoint(claim, { done, total, cursor }, this.options.now())
        if (this.draining) throw new Drained()
      },
    }
  }
}
