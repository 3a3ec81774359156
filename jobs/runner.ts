import { setTimeout as sleep } from 'node:timers/promises'
import type { Agenda } from 'agenda'
import type { Db } from 'mongodb'
import type { Logger } from 'winston'
import type { JobPlan } from '../config/jobs.ts'
import { findLatestRun, queueBucketOnce, requeueFutureRuns } from '../models/jobRuns.ts'
import type { AccessRules } from '../server/platform/acting/domain/accessRules.ts'
import type { Clock } from '../server/platform/acting/domain/clock.ts'
import type { ClockVerdict } from '../server/platform/database/clockReferee.ts'
import { Batches } from './batch/batches.ts'
import type { AnyBatch } from './batch/definition.ts'
import { BATCH_TIMING, type BatchTiming } from './batch/timing.ts'
import { cronOf, dueBuckets } from './buckets.ts'
import type { JobDefinition } from './definition.ts'
import { createTicks, type Rhythm, resetTicks } from './ticks.ts'
import { Worker, type WorkerTiming } from './worker.ts'

const PICK_UP = 'pickUp'
const TIME_ZONE = 'Asia/Shanghai'
const PICK_UP_MS = 5_000
const DAY_MS = 24 * 3_600_000
/** How often the clock is judged, and ticks are looked at for one that another process set too late. */
const LOOK_AFTER_TICKS_MS = 60_000
/** How long a process that shuts down waits for the run under way; whoever takes it over goes on where it is. */
const DRAIN_MS = 5_000

const TIMING: WorkerTiming = { heartbeatMs: 10_000, staleMs: 60_000, maxAttempts: 5, backOffMs: 60_000 }

export interface JobsOptions {
  readonly database: Db
  readonly definitions: readonly JobDefinition<string>[]
  readonly plans: Readonly<Record<string, JobPlan>>
  readonly clock: Clock
  /** Compares the clock with the database's: while it is not right, this process does no jobs and touches no tick. */
  readonly judgeClock: () => Promise<ClockVerdict>
  readonly logger: Logger
  /** Its keys are needed where people's access changes. */
  readonly access: AccessRules
  /** Name of this process among several. */
  readonly instance: string
  /** How often waiting runs are looked for. */
  readonly pickUpMs?: number
  /** How often the clock is judged anew. */
  readonly lookAfterTicksMs?: number
  readonly timing?: WorkerTiming
  /** Kinds of batches that are opened otherwise than by a job. */
  readonly batches?: readonly AnyBatch[]
  readonly batchTiming?: BatchTiming
}

/** The jobs of one process. */
export interface Jobs {
  /** Queues what was missed and begins to tick, as soon as the clock is right. */
  start(): Promise<void>
  /** Stops ticking, gives back the run under way at its next save and waits for that. */
  stop(): Promise<void>
  /** Queues every bucket that is due, of all jobs. */
  queueDue(): Promise<void>
  /** Works off what is queued. */
  workOff(): Promise<void>
}

/** The one wrapper around agenda: it ticks, the runs in the database say what there is to do. */
export function createJobs(options: JobsOptions): Jobs {
  const { definitions, plans, clock, judgeClock, logger, access, instance, timing = TIMING } = options
  const process = { now: () => clock.now(), today: () => clock.businessDate(), logger, access, instance }
  const batches = new Batches({
    ...process,
    database: options.database,
    definitions: [...definitions.flatMap(({ batch }) => batch ?? []), ...(options.batches ?? [])],
    timing: options.batchTiming ?? BATCH_TIMING,
  })
  const worker = new Worker({ ...process, definitions, judgeClock, timing, batches })
  const pickUpMs = options.pickUpMs ?? PICK_UP_MS
  const rhythms: readonly Rhythm[] = [
    ...definitions.map(({ name }) => ({ name, everyMs: DAY_MS })),
    { name: PICK_UP, everyMs: pickUpMs },
  ]
  let agenda: Agenda | undefined
  let lookingAfter: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()

  const queueDueOf = async (name: string) => {
    const moment = { now: clock.now(), businessDate: clock.businessDate() }
    const latest = await findLatestRun(name, moment.businessDate)
    for (const bucket of dueBuckets(planOf(plans, name), latest?.bucket ?? null, moment))
      await queueBucketOnce(name, bucket, moment.now)
  }
  const queueDue = async () => {
    const early = await requeueFutureRuns(clock.businessDate(), clock.now())
    if (early > 0) logger.warn('runs of days to come wait for their day: some clock was ahead', { runs: early })
    for (const { name } of definitions) await queueDueOf(name)
  }
  /** A tick must not wait for the work: agenda would think it dead. */
  const workInBackground = () => {
    worker.workOff().catch((error: unknown) => logger.warn('jobs could not be worked off', { error }))
  }

  const beginTicks = async () => {
    const ticks = createTicks({ database: options.database, logger, instance, everyMs: pickUpMs })
    try {
      await ticks.ready
      for (const { name } of definitions) ticks.define(name, () => queueDueOf(name).then(workInBackground))
      ticks.define(PICK_UP, async () => workInBackground())
      await queueDue()
      await resetTicks(rhythms, clock.now(), logger)
      await ticks.start()
      for (const { name } of definitions)
        await ticks.every(cronOf(planOf(plans, name)), name, undefined, { timezone: TIME_ZONE })
      await ticks.every(pickUpMs, PICK_UP)
      await batches.start()
      agenda = ticks
    } catch (error) {
      await end(ticks)
      throw error
    }
  }
  /** Its locks are short: without the database they end by themselves. */
  const end = (ticks: Agenda) =>
    ticks.stop().catch((error: unknown) => void logger.warn('job ticks stay locked', { error }))
  const endTicks = async () => {
    const ticks = agenda
    agenda = undefined
    await batches.stop()
    if (ticks) await end(ticks)
  }
  /** Ticks by a wrong clock would come too early for everybody, so they end with the right one and begin with it. */
  const lookAfterTicks = async () => {
    if ((await judgeClock()) !== 'right') await endTicks()
    else if (agenda === undefined) await beginTicks()
    else await resetTicks(rhythms, clock.now(), logger)
  }

  return {
    queueDue,
    workOff: () => worker.workOff(),
    start: async () => {
      await lookAfterTicks()
      lookingAfter = setInterval(() => {
        looking = looking
          .then(lookAfterTicks)
          .catch((error: unknown) => void logger.warn('job ticks could not be looked at', { error }))
      }, options.lookAfterTicksMs ?? LOOK_AFTER_TICKS_MS)
    },
    stop: async () => {
      clearInterval(lookingAfter)
      await Promise.race([looking, sleep(DRAIN_MS)])
      await endTicks()
      await Promise.race([Promise.all([worker.drain(), batches.drain()]), sleep(DRAIN_MS)])
    },
  }
}

function planOf(plans: Readonly<Record<string, JobPlan>>, name: string): JobPlan {
  const plan = plans[name]
  if (!plan) throw new Error(`the job ${name} has no plan`)
  return plan
}
