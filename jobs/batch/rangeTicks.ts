import type { Agenda } from 'agenda'
import type { Db } from 'mongodb'
import type { Logger } from 'winston'
import { findRangeJobs, RANGE_JOB, removeRangeJobs } from '../../models/jobTicks.ts'
import { createTicks } from '../ticks.ts'
import { Sightings } from './sightings.ts'
import type { RangeQueue } from './tender.ts'
import type { BatchTiming } from './timing.ts'

/** Ranges that one process works on at a time: they compute as much as they wait. */
const AT_ONCE = 1
/** Longer than any range: agenda must not think one dead that goes on; who is dead is told by beats. */
const LOCK_MS = 600_000

interface RangeTicksOptions {
  readonly database: Db
  readonly logger: Logger
  readonly instance: string
  readonly timing: BatchTiming
  readonly work: (rangeId: string) => Promise<unknown>
}

/** Agenda as what tells workers of ranges: a job carries the id of a range, and is gone when a worker is done with it. */
export class RangeTicks implements RangeQueue {
  private readonly options: RangeTicksOptions
  private readonly agenda: Agenda
  private readonly locks = new Sightings()

  constructor(options: RangeTicksOptions) {
    const { database, logger, instance, timing, work } = options
    this.options = options
    this.agenda = createTicks({ database, logger, instance, everyMs: timing.pickUpMs })
    this.agenda.define<{ range: string }>(
      RANGE_JOB,
      async ({ attrs }) => {
        await work(attrs.data.range).catch((error: unknown) => logger.warn('range could not be begun', { error }))
      },
      // By default the first to look would lock every range there is.
      { concurrency: AT_ONCE, lockLimit: AT_ONCE, lockLifetime: LOCK_MS, removeOnComplete: true },
    )
  }

  async start(): Promise<void> {
    await this.agenda.ready
    await this.agenda.start()
  }

  async stop(): Promise<void> {
    await this.agenda.stop()
  }

  async offer(ranges: Parameters<RangeQueue['offer']>[0]): Promise<void> {
    const told = new Map((await findRangeJobs(ranges.map(({ _id }) => _id))).map((job) => [job.data.range, job]))
    const { lostMs } = this.options.timing
    for (const { _id, seq } of ranges) {
      const job = told.get(_id)
      const isSpent = job?.nextRunAt === null && job.lockedAt === null
      // Locked, and yet nobody has claimed the range: who locked it is lost.
      const isLost = job?.lockedAt && this.locks.unchangedFor(_id, String(+job.lockedAt)) >= lostMs
      if (isSpent || isLost) await this.withdraw(_id)
      if (!job || isSpent || isLost) await this.tell(_id, seq)
    }
    this.locks.keepOnly(new Set(ranges.map(({ _id }) => _id)))
  }

  async withdraw(rangeId: string): Promise<void> {
    await removeRangeJobs(rangeId)
  }

  /** Due at once by every clock, in the order of the ranges. */
  private async tell(range: string, seq: number): Promise<void> {
    const job = this.agenda.create(RANGE_JOB, { range }).unique({ 'data.range': range }, { insertOnly: true })
    await job.schedule(new Date(seq)).save()
  }
}
