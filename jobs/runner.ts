import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import type { Db } from 'mongodb'
import type { Logger } from 'winston'
import type { JobPlan } from '../config/jobs.ts'
import { findLatestRun, queueBucketOnce } from '../models/jobRuns.ts'
import type { Clock } from '../server/http/dependencies.ts'
import { cronOf, dueBuckets } from './buckets.ts'
import type { JobDefinition } from './definition.ts'
import { Worker, type WorkerTiming } from './worker.ts'

const PICK_UP = 'pickUp'
const TIME_ZONE = 'Asia/Shanghai'

const TIMING: WorkerTiming = { heartbeatMs: 10_000, staleMs: 60_000, maxAttempts: 5, backOffMs: 60_000 }

export interface JobsOptions {
  readonly database: Db
  readonly definitions: readonly JobDefinition<string>[]
  readonly plans: Readonly<Record<string, JobPlan>>
  readonly clock: Clock
  readonly logger: Logger
  /** Name of this process among several. */
  readonly instance: string
  /** How often waiting runs are looked for. */
  readonly pickUpMs?: number
  readonly timing?: WorkerTiming
}

/** The jobs of one process. */
export interface Jobs {
  /** Queues what was missed and begins to tick. */
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
  const { definitions, plans, clock, logger, instance, timing = TIMING } = options
  const worker = new Worker({
    definitions,
    now: () => clock.now(),
    today: () => clock.businessDate(),
    logger,
    instance,
    timing,
  })
  const agenda = new Agenda({
    name: instance,
    backend: new MongoBackend({ mongo: options.database }),
    processEvery: options.pickUpMs ?? 5_000,
  })
  agenda.on('error', (error: Error) => logger.warn('job timer failed', { error }))

  const queueDueOf = async (name: string) => {
    const latest = await findLatestRun(name)
    const moment = { now: clock.now(), businessDate: clock.businessDate() }
    for (const bucket of dueBuckets(planOf(plans, name), latest?.bucket ?? null, moment))
      await queueBucketOnce(name, bucket, moment.now)
  }
  const queueDue = async () => {
    for (const { name } of definitions) await queueDueOf(name)
  }
  /** A tick must not wait for the work: agenda would think it dead. */
  const workInBackground = () => {
    worker.workOff().catch((error: unknown) => logger.warn('jobs could not be worked off', { error }))
  }

  return {
    queueDue,
    workOff: () => worker.workOff(),
    start: async () => {
      await agenda.ready
      for (const { name } of definitions) agenda.define(name, () => queueDueOf(name).then(workInBackground))
      agenda.define(PICK_UP, async () => workInBackground())
      await queueDue()
      await agenda.start()
      for (const { name } of definitions)
        await agenda.every(cronOf(planOf(plans, name)), name, undefined, { timezone: TIME_ZONE })
      await agenda.every(options.pickUpMs ?? 5_000, PICK_UP)
    },
    stop: async () => {
      await agenda.stop()
      await worker.drain()
    },
  }
}

function planOf(plans: Readonly<Record<string, JobPlan>>, name: string): JobPlan {
  const plan = plans[name]
  if (!plan) throw new Error(`the job ${name} has no plan`)
  return plan
}
