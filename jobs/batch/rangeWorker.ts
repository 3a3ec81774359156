import { randomUUID } from 'node:crypto'
import type { ClientSession } from 'mongoose'
import type { Logger } from 'winston'
import { type Batch, findBatch } from '../../models/batches.ts'
import {
  type BatchRange,
  batchOf,
  claimRange,
  cuts,
  endRange,
  failRange,
  findWaiting,
  insertRanges,
  isDue,
  noteSession,
  postponeRange,
  type RangeClaim,
  RangeLost,
  type RangeMoment,
  releaseRange,
  saveRange,
} from '../../models/batchRanges.ts'
import type { CivilDate } from '../../server/kernel/civilDate.ts'
import type { AccessRules } from '../../server/platform/acting/domain/accessRules.ts'
import { inTransaction } from '../../server/platform/database/transaction.ts'
import { type UnitOfWork, type WorkContext, workWithin } from '../../server/platform/database/unitOfWork.ts'
import { jobActor } from '../actor.ts'
import type { AnyBatch, BatchStart, RangeStart } from './definition.ts'
import { Pulse } from './pulse.ts'
import { startOf } from './startOf.ts'
import { type BatchTiming, backOffAfter, momentOf } from './timing.ts'

export interface RangeWorkerOptions {
  readonly definitions: readonly AnyBatch[]
  readonly now: () => Date
  readonly today: () => CivilDate
  readonly logger: Logger
  readonly access: AccessRules
  /** Name of this process. */
  readonly instance: string
  readonly timing: BatchTiming
}

/** The process shuts down: the range is given back where it is. */
class Drained extends Error {}

/** Claims of a range, this one included, since something of it was last kept. */
interface Tries {
  withoutProgress: number
}

const OPTIONS = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const

/** Works on ranges that it is told of, if they still wait. */
export class RangeWorker {
  private readonly options: RangeWorkerOptions
  private readonly id: string
  private readonly pulse: Pulse
  private readonly under = new Set<Promise<void>>()
  private draining = false

  constructor(options: RangeWorkerOptions) {
    this.options = options
    this.id = `${options.instance}:${randomUUID()}`
    this.pulse = new Pulse(this.id, options.timing.beatMs, options.logger)
  }

  /** Works on a range; false where there was nothing to do, since somebody else has it or its batch has ended. */
  async work(rangeId: string): Promise<boolean> {
    const batch = await findBatch(batchOf(rangeId))
    const definition = this.options.definitions.find(({ kind }) => kind === batch?.kind)
    if (batch?.state !== 'open' || !definition || this.draining) return false
    return this.pulse.during(async () => {
      const range = await claimRange(rangeId, this.id, this.moment())
      if (!range) return false
      const work = this.carryOut(definition, batch, range)
      this.under.add(work)
      await work.finally(() => this.under.delete(work))
      return true
    })
  }

  /** Works on the first range of a batch that waits; false where none does. */
  async workNext(batchId: string): Promise<boolean> {
    const moment = this.moment()
    const next = (await findWaiting(batchId, FIRST)).find((range) => isDue(range, moment))
    return next !== undefined && (await this.work(next._id))
  }

  /** Takes nothing new, gives back what is under way at its next save, and returns when that is done. */
  async drain(): Promise<void> {
    this.draining = true
    await Promise.allSettled(this.under)
  }

  private moment(): RangeMoment {
    return momentOf(this.options.now(), this.options.timing)
  }

  private async carryOut(definition: AnyBatch, batch: Batch, range: BatchRange): Promise<void> {
    const logger = this.options.logger.child({ batch: batch._id, range: range.seq, attempt: range.attempts })
    try {
      await this.attempt(definition, batch, range, logger)
    } catch (error) {
      // The claim stays; it is taken over as soon as this process says no more that it lives, or somebody has it already.
      if (error instanceof RangeLost) logger.info('range was taken over')
      else logger.warn('range left as it is', { error })
    }
  }

  private async attempt(definition: AnyBatch, batch: Batch, range: BatchRange, logger: Logger): Promise<void> {
    const start = this.startOf(batch)
    const tries = { withoutProgress: range.attempts }
    try {
      if (cuts(range)) await this.cut(definition, batch, range, start)
      else await endRange(range, await definition.work(this.rangeStartOf(start, batch, range, { logger, tries })))
    } catch (error) {
      if (error instanceof RangeLost) throw error
      if (error instanceof Drained) return releaseRange(range)
      await this.settleFailure(range, tries, error, logger)
    }
  }

  /** All ranges at once, so that a batch is cut or it is not. */
  private async cut(definition: AnyBatch, batch: Batch, range: BatchRange, start: BatchStart): Promise<void> {
    const keys = await definition.cut(start)
    await inTransaction(async (session) => {
      await insertRanges(batch, keys, session)
      await endRange(range, null, session)
    }, OPTIONS)
  }

  private async settleFailure(
    range: BatchRange,
    { withoutProgress }: Tries,
    error: unknown,
    logger: Logger,
  ): Promise<void> {
    const { timing } = this.options
    const message = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR)
    if (withoutProgress >= timing.maxAttempts) {
      await failRange(range, message)
      logger.error('range failed', { error })
    } else {
      const next = new Date(this.options.now().getTime() + backOffAfter(timing, withoutProgress))
      await postponeRange(range, message, next)
      logger.warn('range will be tried again', { error })
    }
  }

  private startOf({ _id, kind, businessDate, scope, revisions }: Batch): BatchStart {
    return startOf({ _id, kind, businessDate, scope, revisions }, this.options)
  }

  private rangeStartOf(
    start: BatchStart,
    batch: Batch,
    range: BatchRange,
    { logger, tries }: { readonly logger: Logger; readonly tries: Tries },
  ): RangeStart<unknown, unknown> {
    const goOn = () => {
      tries.withoutProgress = 0
      if (this.draining) throw new Drained()
    }
    const { now, access } = this.options
    const contextOn = (businessDate: CivilDate): WorkContext => ({
      actor: jobActor(batch.kind),
      now: now(),
      businessDate,
      requestId: range._id,
      logger,
      access,
    })
    const sessions = new SessionNote(range)
    return {
      ...start,
      key: range.key,
      saved: range.saved,
      save: async (saved) => {
        await saveRange(range, saved)
        goOn()
      },
      commit: async (write, businessDate = batch.businessDate) => {
        let committed: UnitOfWork | undefined
        const saved = await inTransaction(async (session) => {
          await sessions.note(session)
          const { work, result } = await workWithin(session, contextOn(businessDate), write)
          // Last of all: whoever takes the range over waits for no transaction but one that is just committing.
          await saveRange(range, result, session)
          committed = work
          return result
        }, OPTIONS)
        await committed?.followUp()
        goOn()
        return saved
      },
    }
  }
}

/** Notes, once, in which session the transactions of a claim run. */
class SessionNote {
  private readonly claim: RangeClaim
  private known = ''

  constructor(claim: RangeClaim) {
    this.claim = claim
  }

  async note(session: ClientSession): Promise<void> {
    const id = session.id?.id?.toString('hex') ?? ''
    if (id !== this.known) await noteSession(this.claim, session.id ?? null)
    this.known = id
  }
}

/** So many are looked at for one whose time has come. */
const FIRST = 20
const LONGEST_ERROR = 1_000
