import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from 'mongodb'
import type { Logger } from 'winston'
import { type Batch, findBatch, moveBatch, openBatch } from '../../models/batches.ts'
import { countRanges, reopenFailed } from '../../models/batchRanges.ts'
import type { CivilDate } from '../../server/kernel/civilDate.ts'
import type { AccessRules } from '../../server/platform/acting/domain/accessRules.ts'
import { inTransaction } from '../../server/platform/database/transaction.ts'
import { type FollowedRun, JobFinding, type JobResult } from '../definition.ts'
import type { AnyBatch } from './definition.ts'
import { RangeTicks } from './rangeTicks.ts'
import { RangeWorker } from './rangeWorker.ts'
import { Tender } from './tender.ts'
import type { BatchTiming } from './timing.ts'

export interface BatchesOptions {
  readonly database: Db
  readonly definitions: readonly AnyBatch[]
  readonly now: () => Date
  readonly today: () => CivilDate
  readonly logger: Logger
  readonly access: AccessRules
  readonly instance: string
  readonly timing: BatchTiming
}

const OPTIONS = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const
/** How often a run looks how far its batch is. */
const FOLLOW_MS = 250

/** The batches of one process: what it works on, and what it does to keep all of them going. */
export class Batches {
  private readonly options: BatchesOptions
  private readonly worker: RangeWorker
  private readonly tender: Tender
  private ticks: RangeTicks | null = null
  private tending: NodeJS.Timeout | undefined
  private looking: Promise<void> = Promise.resolve()

  constructor(options: BatchesOptions) {
    this.options = options
    this.worker = new RangeWorker(options)
    this.tender = new Tender(options)
  }

  /** Begins to take ranges as agenda tells of them, and to look after batches. */
  async start(): Promise<void> {
    const { database, logger, instance, timing, definitions } = this.options
    if (definitions.length === 0) return
    const ticks = new RangeTicks({ database, logger, instance, timing, work: (range) => this.worker.work(range) })
    await ticks.start()
    this.ticks = ticks
    this.tending = setInterval(() => {
      this.looking = this.looking
        .then(() => this.tender.tendAll(this.ticks))
        .catch((error: unknown) => void logger.warn('batches could not be looked after', { error }))
    }, timing.tendMs)
  }

  /** Takes no more ranges; those under way go on. */
  async stop(): Promise<void> {
    clearInterval(this.tending)
    const { ticks } = this
    this.ticks = null
    await ticks?.stop().catch((error: unknown) => void this.options.logger.warn('range jobs stay locked', { error }))
  }

  /** Gives back the ranges under way at their next save, and returns when that is done. */
  drain(): Promise<void> {
    return this.worker.drain()
  }

  /**
   * Has a run of a job done as a batch, and gives what it came to. A run that was taken over goes on with its batch; one that
   * is tried again has the ranges that failed done again, or a new batch where none had. Throws {@link JobFinding} where
   * something was found or the batch did not come to its end.
   */
  async follow(definition: AnyBatch, run: FollowedRun): Promise<JobResult> {
    const id = await this.batchFor(definition, run)
    for (;;) {
      // Counted first: once the batch has ended they are removed, and fewer would be counted than were done.
      const { done, total } = (await countRanges([id])).get(id) ?? { done: 0, total: 0 }
      const batch = await this.look(id)
      if (batch.ranges) {
        const ended = batch.ranges
        await run.progress.save({ done: ended.done, total: ended.total, cursor: id })
        return resultOf(batch)
      }
      await run.progress.save({ done, cursor: id, ...(total > 0 && { total }) })
      // Without agenda this process is told of nothing, and helps itself.
      if (this.ticks === null && (await this.worker.workNext(id))) continue
      await sleep(FOLLOW_MS)
    }
  }

  private async look(id: string): Promise<Batch> {
    const batch = await this.find(id)
    if (batch.ranges === null) await this.tender.tend(batch, this.ticks)
    return this.find(id)
  }

  private async find(id: string): Promise<Batch> {
    const batch = await findBatch(id)
    if (!batch) throw new Error(`the batch ${id} is gone`)
    return batch
  }

  private async batchFor(definition: AnyBatch, run: FollowedRun): Promise<string> {
    const { progress, isTakenOver } = run
    const before = progress.cursor === null ? null : await findBatch(progress.cursor)
    if (before && (before.ranges === null || isTakenOver)) return before._id
    if (before?.ranges && before.ranges.failed > 0) {
      await this.reopen(before._id)
      return before._id
    }
    // Kept first: whoever takes the run over looks for this batch and no other.
    const id = progress.cursor !== null && isTakenOver ? progress.cursor : run.key
    await progress.save({ done: 0, cursor: id })
    await this.open(definition, id, run)
    return id
  }

  private async open({ kind, revisions }: AnyBatch, _id: string, { runId, bucket }: FollowedRun): Promise<void> {
    const openedAt = this.options.now()
    const batch = { _id, kind, businessDate: bucket, scope: {}, revisions: revisions(), runId, openedAt }
    await inTransaction((session) => openBatch(batch, session), OPTIONS)
  }

  private async reopen(id: string): Promise<void> {
    await inTransaction(async (session) => {
      const anew = { state: 'open' as const, ranges: null, outcome: null, endedAt: null }
      if (await moveBatch(id, ['failed'], anew, session)) await reopenFailed(id, session)
    }, OPTIONS)
  }
}

function resultOf({ state, outcome, cancelReason }: Batch): JobResult {
  if (state === 'cancelled') throw new JobFinding(`cancelled: ${cancelReason}`)
  if (outcome === null) throw new Error('a batch has ended without an outcome')
  const { error, findings, findingCount, result } = outcome
  if (error !== null) throw new JobFinding(error, findingCount > 0 ? { findingCount, findings } : null)
  return result
}
