import type { Document } from 'mongodb'
import type { Logger } from 'winston'
import { type Batch, findBatch, findUnfinished, moveBatch } from '../../models/batches.ts'
import {
  AT_ONCE,
  type ClaimedRange,
  cancelWaiting,
  countRanges,
  failRange,
  findClaimed,
  findFailed,
  findWaiting,
  isDue,
  isUnderWay,
  postponeRange,
  RangeLost,
  removeRanges,
  savedOf,
} from '../../models/batchRanges.ts'
import { findBeats, removeWorkers } from '../../models/batchWorkers.ts'
import type { AccessRules } from '../../server/platform/acting/domain/accessRules.ts'
import { endTransactionOf } from '../../server/platform/database/lease.ts'
import { inSnapshot } from '../../server/platform/database/snapshot.ts'
import type { AnyBatch } from './definition.ts'
import { Sightings } from './sightings.ts'
import { startOf } from './startOf.ts'
import { type BatchTiming, momentOf } from './timing.ts'

export interface TenderOptions {
  readonly definitions: readonly AnyBatch[]
  readonly now: () => Date
  readonly today: () => string
  readonly logger: Logger
  readonly timing: BatchTiming
  readonly access: AccessRules
}

/** Tells workers of ranges that wait. */
export interface RangeQueue {
  /** Queues those of some waiting ranges that no worker is told of. */
  offer(ranges: readonly { readonly _id: string; readonly seq: number }[]): Promise<void>
  /** Takes back what was told of a range, so that it can be told anew. */
  withdraw(rangeId: string): Promise<void>
}

/** So many waiting ranges of a batch are offered at a time: more than workers take between two looks. */
const OFFERED = 64
const NAMED = 5

/**
 * Keeps batches going: takes ranges from lost workers, offers what waits, ends what is done. Every process does it, several
 * at once do no harm, and none is needed.
 */
export class Tender {
  private readonly options: TenderOptions
  private readonly beats = new Sightings()

  constructor(options: TenderOptions) {
    this.options = options
  }

  /** Looks after every batch under way. */
  async tendAll(queue: RangeQueue | null): Promise<void> {
    const { definitions, logger } = this.options
    for (const batch of await findUnfinished(definitions.map(({ kind }) => kind)))
      await this.tend(batch, queue).catch((error: unknown) =>
        logger.warn('batch could not be looked after', { batch: batch._id, error }),
      )
  }

  /** Looks after one batch. */
  async tend(batch: Batch, queue: RangeQueue | null): Promise<void> {
    const claimed = await findClaimed(batch._id)
    await this.takeFromLost(claimed, queue)
    if (batch.state === 'cancelling') await cancelWaiting(batch._id)
    const waiting = await findWaiting(batch._id, OFFERED)
    if (batch.state === 'open' && waiting.length > 0) {
      const moment = momentOf(this.options.now(), this.options.timing)
      await queue?.offer(waiting.filter((range) => isDue(range, moment)))
    }
    if (waiting.length === 0 && claimed.length === 0) await this.end(batch)
  }

  private async takeFromLost(claimed: readonly ClaimedRange[], queue: RangeQueue | null): Promise<void> {
    const workers = [...new Set(claimed.flatMap(({ worker }) => worker ?? []))]
    if (workers.length === 0) return
    const beats = await findBeats(workers)
    const { lostMs } = this.options.timing
    // One without a beat had its last range taken, or has ended and let it go meanwhile.
    const lost = workers.filter((id) => this.beats.unchangedFor(id, String(beats.get(id))) >= lostMs)
    this.beats.keepOnly(new Set(workers))
    for (const range of claimed) if (range.worker !== null && lost.includes(range.worker)) await this.take(range, queue)
    await removeWorkers(lost)
  }

  private async take(range: ClaimedRange, queue: RangeQueue | null): Promise<void> {
    const { timing, logger } = this.options
    if (range.session) await endTransactionOf(range.session as Document)
    try {
      if (range.attempts >= timing.maxAttempts) await failRange(range, `stopped without an end ${range.attempts} times`)
      else await postponeRange(range, 'its process was lost', AT_ONCE)
      await queue?.withdraw(range._id)
      logger.warn('a range was taken from a lost process', { range: range._id, worker: range.worker })
    } catch (error) {
      // Somebody else was faster, or it ended by itself.
      if (!(error instanceof RangeLost)) throw error
    }
  }

  /** Nothing waits and nobody is at it, as it seems. */
  private async end(seen: Batch): Promise<void> {
    // What was claimed between the two looks was seen by neither.
    const batch = await inSnapshot(async (session) =>
      (await isUnderWay(seen._id, session)) ? null : findBatch(seen._id, session),
    )
    if (!batch || (batch.state !== 'open' && batch.state !== 'cancelling')) return
    const failed = await findFailed(batch._id, NAMED)
    const ranges = (await countRanges([batch._id])).get(batch._id) ?? { total: 0, done: 0, failed: 0 }
    const ended = { ranges, endedAt: this.options.now() }
    if (batch.state === 'cancelling') {
      if (await moveBatch(batch._id, ['cancelling'], { state: 'cancelled', ...ended })) await removeRanges(batch._id)
      return
    }
    if (failed.length > 0) {
      const error = failed.map(({ seq, error }) => `range ${seq}: ${error}`).join('; ')
      const outcome = { result: {}, findings: [], findingCount: 0, error }
      await moveBatch(batch._id, ['open'], { state: 'failed', outcome, ...ended })
      return
    }
    const outcome = await this.outcomeOf(batch)
    const state = outcome.error === null ? 'succeeded' : 'failed'
    if (await moveBatch(batch._id, ['open'], { state, outcome, ...ended })) await removeRanges(batch._id)
  }

  private async outcomeOf(batch: Batch) {
    const { definitions } = this.options
    const definition = definitions.find(({ kind }) => kind === batch.kind)
    if (!definition) throw new Error(`no batch of kind ${batch.kind}`)
    return definition.close(savedOf(batch._id), startOf(batch, this.options))
  }
}
