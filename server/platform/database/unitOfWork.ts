import type { ClientSession } from 'mongoose'
import type { Logger } from 'winston'
import { filled } from '../../../models/added.ts'
import { changeOf, type EventChange } from '../../../models/eventChange.ts'
import { EventModel, eventHash, type StoredEvent } from '../../../models/events.ts'
import { FigureModel, figureRows } from '../../../models/figures.ts'
import { nextNumber } from '../../../models/numbers.ts'
import { acceptedBy, differing, type Store, type Stored, storedForm, streamOf } from '../../../models/store.ts'
import { type FigureEntry, figureChanges } from '../../kernel/figure.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Actor } from '../acting/domain/actor.ts'
import { personalKeysFor } from './personalKeys.ts'
import { getVisible, type Reader } from './reader.ts'
import { inTransaction } from './transaction.ts'

/** What the caller says happened; the unit of work adds who, when and the chain. */
export interface EventFact {
  /** As in `claim.approved`. */
  readonly type: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly reason?: string | null
}

export interface WorkContext extends Omit<Reader, 'session'> {
  /** Version named by `If-Match`; {@link UnitOfWork.loadForChange} refuses another. */
  readonly expectedVersion?: number
  readonly onBehalfOf?: string
}

type Content<T> = Omit<T, keyof Stored>

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
  private readonly events: StoredEvent[] = []
  private readonly figures: ReturnType<typeof figureRows>[number][] = []
  private readonly followUps: (() => Promise<void>)[] = []

  constructor(context: WorkContext, session: ClientSession) {
    this.context = context
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
  }

  /** The next number of a series in the year of the business date. */
  nextNumber(prefix: string): Promise<string> {
    return nextNumber(prefix, this.businessDate.slice(0, 4))
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
    const draft = new store.model({ ...filled(content, store.added), ...this.bookkeeping(id, null) })
    await draft.validate()
    return this.write(store, null, draft.toObject<T & Stored>(), fact)
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
    const accepted = await acceptedBy(store, differing(before, content))
    return this.write(store, before, { ...before, ...accepted, ...this.bookkeeping(before._id, before) }, fact)
  }

  private bookkeeping(_id: string, before: Stored | null): Stored {
    return {
      _id,
      version: (before?.version ?? 0) + 1,
      eventHash: '-',
      createdAt: before?.createdAt ?? this.now,
      updatedAt: this.now,
    }
  }

  private async write<T>(
    store: Store<T>,
    before: (T & Stored) | null,
    state: T & Stored,
    fact: EventFact,
  ): Promise<T & Stored> {
    const stored = storedForm(store, state)
    const stream = streamOf(store, state._id)
    const keys = this.access?.keys
    const earlier = before && storedForm(store, before)
    const personal =
      store.personal.length === 0
        ? undefined
        : await personalKeysFor({ store, stream, before: earlier, after: stored }, keys, this.session)
    const change = changeOf(store, earlier, stored, keys, personal)
    const event = this.eventFor(stream, before, stored, change, fact)
    const head = { eventHash: event.hash, stateHash: event.after }
    const kept = { ...stored, ...head, ...(store.marks && { marks: store.marks(state) }) }
    if (before) {
      const { matchedCount } = await store.model.collection.replaceOne(
        { _id: before._id as never, version: before.version },
        kept as never,
        this.options(),
      )
      if (matchedCount !== 1) throw stale()
    } else {
      await store.model.collection.insertOne(kept as never, this.options())
    }
    this.events.push(event)
    if (store.figures) this.keepFigures(event._id, before ? store.figures(before) : [], store.figures(state))
    return { ...state, ...head }
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

  /** Writes the events and figures of all that was done; called once before the commit, so that each cost one round trip. */
  async writeEvents(): Promise<void> {
    if (this.events.length > 0) await EventModel.collection.insertMany(this.events as never, this.options())
    if (this.figures.length > 0) await FigureModel.collection.insertMany(this.figures as never, this.options())
  }

  /** Absent values stay absent, as they are in the hashes; the driver would write them as null. */
  private options() {
    return { session: this.session, ignoreUndefined: true } as const
  }

  private eventFor(
    stream: string,
    before: Stored | null,
    after: Stored,
    change: EventChange,
    fact: EventFact,
  ): StoredEvent {
    const { userId, name, organisationId, via } = this.actor
    const content = {
      stream,
      seq: after.version,
      at: this.now,
      businessDate: this.businessDate,
      actor: { userId, name, organisationId, via },
      onBehalfOf: this.context.onBehalfOf ?? null,
      requestId: this.requestId,
      type: fact.type,
      reason: fact.reason ?? null,
      payload: fact.payload ?? {},
      ...change,
      previousHash: before?.eventHash ?? null,
    }
    return { _id: `${stream}#${after.version}`, ...content, hash: eventHash(content) }
  }
}

const stale = () => new RefusalError([{ code: 'http.stale' }])

/**
 * Runs a use case within a transaction that somebody else began and commits, such as a follower's. What is to follow the
 * commit is theirs as well.
 */
export async function workWithin<R>(
  session: ClientSession,
  context: WorkContext,
  run: (work: UnitOfWork) => Promise<R>,
): Promise<{ readonly work: UnitOfWork; readonly result: R }> {
  const work = new UnitOfWork(context, session)
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
  const result = await inTransaction(
    async (session) => {
      const { work, result } = await workWithin(session, context, run)
      committed = work
      return result
    },
    { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  )
  await committed?.followUp()
  return result
}
