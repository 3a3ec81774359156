import type { ClientSession } from 'mongoose'
import type { Logger } from 'winston'
import { EventModel, type StoredEvent } from '../../../models/events.ts'
import { FigureModel, figureRows } from '../../../models/figures.ts'
import { nextNumber, nextNumbers } from '../../../models/numbers.ts'
import { ownersOf, type Store, type Stored } from '../../../models/store.ts'
import { type FigureEntry, figureChanges } from '../../kernel/figure.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Actor } from '../acting/domain/actor.ts'
import { Lines } from './lines.ts'
import { getVisible, type Reader } from './reader.ts'
import { revisionsOf } from './revisions.ts'
import { touchedBy, type WrittenDocument } from './touched.ts'
import { inTransaction, runAgain } from './transaction.ts'
import {
  type Alteration,
  type Content,
  type Creation,
  type EventFact,
  type PreparedWrite,
  type Writing,
  writtenAnew,
  writtenOver,
} from './writing.ts'

export interface WorkContext extends Omit<Reader, 'session' | 'revisions'> {
  /** Version named by `If-Match`; {@link UnitOfWork.loadForChange} refuses another. */
  readonly expectedVersion?: number
  readonly onBehalfOf?: string
}

/**
 * One transaction: guarded writes, each with its event in the same commit. Use cases receive it, write through it and
 * never commit themselves.
 */
export class UnitOfWork implements Reader {
  readonly actor: Actor
  readonly now: Date
  readonly businessDate: string
  readonly requestId: string
  readonly logger: Logger
  readonly address: string | undefined
  readonly device: string | undefined
  readonly demonstration: boolean | undefined
  readonly intake: Reader['intake']
  readonly access: Reader['access']
  readonly coolingOffHours: number | undefined
  readonly session: ClientSession
  private readonly context: WorkContext
  private readonly lines: Lines | null
  private readonly events: StoredEvent[] = []
  private readonly documents: WrittenDocument[] = []
  private readonly figures: ReturnType<typeof figureRows>[number][] = []
  private readonly followUps: (() => Promise<void>)[] = []

  constructor(context: WorkContext, session: ClientSession, lines: Lines | null = null) {
    this.context = context
    this.lines = lines
    this.session = session
    this.actor = context.actor
    this.now = context.now
    this.businessDate = context.businessDate
    this.requestId = context.requestId
    this.logger = context.logger
    this.address = context.address
    this.device = context.device
    this.demonstration = context.demonstration
    this.intake = context.intake
    this.access = context.access
    this.coolingOffHours = context.coolingOffHours
    revisionsOf(session).expect([context.actor.organisationId])
  }

  /** The next number of a series in the year of the business date. */
  nextNumber(prefix: string): Promise<string> {
    return nextNumber(prefix, this.businessDate.slice(0, 4))
  }

  /** So many next numbers of a series, for many documents at once. */
  nextNumbers(prefix: string, count: number): Promise<readonly string[]> {
    return nextNumbers(prefix, this.businessDate.slice(0, 4), count)
  }

  /**
   * Says early which records it will write that others may be about to write as well, by names of the caller's choice. Of
   * several such units in this process the first goes on; the others are run again when those before them are done.
   */
  standInLine(names: readonly string[]): void {
    if (this.lines && !this.lines.tryEnter(names)) throw runAgain('others stand in line')
  }

  /** The document a request wants to change: 404 if not the actor's, 412 if `If-Match` names another version. */
  async loadForChange<T>(store: Store<T>, id: string): Promise<T & Stored> {
    const document = await getVisible(this, store, id)
    this.requireExpected(document)
    return document
  }

  /** 412 if `If-Match` names another version than that of the document about to be changed. */
  requireExpected({ version }: Pick<Stored, 'version'>): void {
    const expected = this.context.expectedVersion
    if (expected !== undefined && expected !== version) throw stale()
  }

  /** Inserts a new document as version 1 with its first event. */
  async create<T>(store: Store<T>, id: string, content: Content<T>, fact: EventFact): Promise<T & Stored> {
    const written = await writtenAnew(this.writing, store, { id, content, fact })
    await store.model.collection.insertOne(written.kept as never, this.options())
    return this.note(store, written)
  }

  /**
   * Inserts many new documents of a store, each with its event, in one command. MongoDB 4.0 keeps a transaction to 16 MB: some
   * hundreds at once.
   */
  async createMany<T>(store: Store<T>, creations: readonly Creation<T>[]): Promise<readonly (T & Stored)[]> {
    if (creations.length === 0) return []
    const written: PreparedWrite<T>[] = []
    for (const creation of creations) written.push(await writtenAnew(this.writing, store, creation))
    await store.model.collection.insertMany(written.map(({ kept }) => kept) as never, this.options())
    return written.map((each) => this.note(store, each))
  }

  /**
   * Replaces a document if nobody was faster (412 `http.stale` otherwise) and records the event. Only what differs is
   * checked: the rest stays as it is stored, what another version of the program wrote there included.
   */
  async change<T>(
    store: Store<T>,
    before: T & Stored,
    content: Partial<Content<T>>,
    fact: EventFact,
  ): Promise<T & Stored> {
    const written = await writtenOver(this.writing, store, { before, content, fact })
    const { matchedCount } = await store.model.collection.replaceOne(
      unchanged(before),
      written.kept as never,
      this.options(),
    )
    if (matchedCount !== 1) throw stale()
    return this.note(store, written)
  }

  /** Replaces many documents of a store in one command, each as {@link change} does: all of them or none. */
  async changeMany<T>(store: Store<T>, alterations: readonly Alteration<T>[]): Promise<readonly (T & Stored)[]> {
    if (alterations.length === 0) return []
    const written: PreparedWrite<T>[] = []
    for (const alteration of alterations) written.push(await writtenOver(this.writing, store, alteration))
    const { matchedCount } = await store.model.collection.bulkWrite(
      alterations.map(({ before }, index) => ({
        replaceOne: { filter: unchanged(before), replacement: written[index]?.kept as never },
      })),
      { ...this.options(), ordered: true },
    )
    if (matchedCount !== written.length) throw stale()
    return written.map((each) => this.note(store, each))
  }

  /** Remembers the event and the sums of what was written, to be written before the commit. */
  private note<T>(store: Store<T>, { before, state, event }: PreparedWrite<T>): T & Stored {
    this.events.push(event)
    if (store.revised) revisionsOf(this.session).renew(ownersOf(store.revised, before, state))
    this.documents.push({ store, before, state })
    if (store.figures) this.keepFigures(event._id, before ? store.figures(before) : [], store.figures(state))
    return state
  }

  /** Lets the sums follow a change: what its document added to them before, and adds now. */
  private keepFigures(change: string, before: readonly FigureEntry[], after: readonly FigureEntry[]): void {
    this.figures.push(...figureRows(change, figureChanges(before, after)))
  }

  /**
   * What is to follow once the change is kept, such as freeing space. Not part of the change: a failure is logged, and
   * something else must make up for it.
   */
  afterCommit(followUp: () => Promise<void>): void {
    this.followUps.push(followUp)
  }

  async followUp(): Promise<void> {
    for (const followUp of this.followUps) {
      await followUp().catch((error: unknown) => this.logger.error('follow-up of a change failed', { error }))
    }
  }

  /** Which documents were written, as the actor may be told; see {@link touchedBy}. */
  get touched(): readonly string[] {
    return touchedBy(this.actor, this.documents)
  }

  /** Writes the events and figures of all that was done; called once before the commit, so that each cost one round trip. */
  async writeEvents(): Promise<void> {
    if (this.events.length > 0) await EventModel.collection.insertMany(this.events as never, this.options())
    if (this.figures.length > 0) await FigureModel.collection.insertMany(this.figures as never, this.options())
    await revisionsOf(this.session).write()
  }

  private get writing(): Writing {
    const { actor, now, businessDate, requestId, access, session } = this
    return { actor, now, businessDate, requestId, access, session, onBehalfOf: this.context.onBehalfOf ?? null }
  }

  /** Absent values stay absent, as they are in the hashes; the driver would write them as null. */
  private options() {
    return { session: this.session, ignoreUndefined: true } as const
  }
}

/** The document, if nobody was faster. */
const unchanged = ({ _id, version }: Stored) => ({ _id: _id as never, version: version as never })

const stale = () => new RefusalError([{ code: 'http.stale' }])

/**
 * Runs a use case within a transaction that somebody else began and commits, such as a follower's. What is to follow the
 * commit is theirs as well.
 */
export async function workWithin<R>(
  session: ClientSession,
  context: WorkContext,
  run: (work: UnitOfWork) => Promise<R>,
  lines: Lines | null = null,
): Promise<{ readonly work: UnitOfWork; readonly result: R }> {
  const work = new UnitOfWork(context, session, lines)
  const result = await run(work)
  await work.writeEvents()
  return { work, result }
}

/**
 * Runs a use case as one transaction. What may pass by itself (a conflict, an election) is tried again on fresh state
 * for a bounded time, so `run` must only write through the unit of work it is given.
 */
export async function inUnitOfWork<R>(context: WorkContext, run: (work: UnitOfWork) => Promise<R>): Promise<R> {
  let committed: UnitOfWork | undefined
  const lines = new Lines()
  const result = await inTransaction(
    async (session) => {
      await lines.enter()
      const { work, result } = await workWithin(session, context, run, lines)
      committed = work
      return result
    },
    { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  ).finally(() => lines.leaveAll())
  await committed?.followUp()
  return result
}
