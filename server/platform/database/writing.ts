import type { ClientSession } from 'mongoose'
import { filled } from '../../../models/added.ts'
import { changeOf, type EventChange } from '../../../models/eventChange.ts'
import { eventHash, type StoredEvent } from '../../../models/events.ts'
import { acceptedBy, differing, type Store, type Stored, storedForm, streamOf } from '../../../models/store.ts'
import { personalKeysFor } from './personalKeys.ts'
import type { Reader } from './reader.ts'

/** What the caller says happened; the unit of work adds who, when and the chain. */
export interface EventFact {
  /** As in `claim.approved`. */
  readonly type: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly reason?: string | null
}

/** What a document says, without what is kept beside it. */
export type Content<T> = Omit<T, keyof Stored>

/** A document that is to be. */
export interface Creation<T> {
  readonly id: string
  readonly content: Content<T>
  readonly fact: EventFact
}

/** What is to become of a document. */
export interface Alteration<T> {
  readonly before: T & Stored
  readonly content: Partial<Content<T>>
  readonly fact: EventFact
}

/** A document as it becomes, as it is kept, and what comes of that. */
export interface PreparedWrite<T> {
  readonly before: (T & Stored) | null
  readonly state: T & Stored
  readonly kept: object
  readonly event: StoredEvent
}

/** Who writes, when and on whose request. */
export interface Writing extends Pick<Reader, 'actor' | 'now' | 'businessDate' | 'requestId' | 'access'> {
  readonly onBehalfOf: string | null
  readonly session: ClientSession
}

/** A new document as version 1, with its first event; throws what its definition does not allow. */
export async function writtenAnew<T>(
  writing: Writing,
  store: Store<T>,
  { id, content, fact }: Creation<T>,
): Promise<PreparedWrite<T>> {
  const draft = new store.model({ ...filled(content, store.added), ...bookkeeping(id, null, writing.now) })
  await draft.validate()
  return written(writing, store, null, draft.toObject<T & Stored>(), fact)
}

/** A document as its next version, with the event. Only what differs is checked: the rest stays as it is stored. */
export async function writtenOver<T>(
  writing: Writing,
  store: Store<T>,
  { before, content, fact }: Alteration<T>,
): Promise<PreparedWrite<T>> {
  const accepted = await acceptedBy(store, differing(before, content))
  const state = { ...before, ...accepted, ...bookkeeping(before._id, before, writing.now) }
  return written(writing, store, before, state, fact)
}

const bookkeeping = (_id: string, before: Stored | null, now: Date): Stored => ({
  _id,
  version: (before?.version ?? 0) + 1,
  eventHash: '-',
  createdAt: before?.createdAt ?? now,
  updatedAt: now,
})

async function written<T>(
  writing: Writing,
  store: Store<T>,
  before: (T & Stored) | null,
  state: T & Stored,
  fact: EventFact,
): Promise<PreparedWrite<T>> {
  const { access, session } = writing
  const stored = storedForm(store, state)
  const stream = streamOf(store, state._id)
  const earlier = before && storedForm(store, before)
  const personal =
    store.personal.length === 0
      ? undefined
      : await personalKeysFor({ store, stream, before: earlier, after: stored }, access?.keys, session)
  const change = changeOf(store, earlier, stored, access?.keys, personal)
  const event = eventOf(writing, stream, { before, after: stored, change, fact })
  const head = { eventHash: event.hash, stateHash: event.after }
  const kept = { ...stored, ...head, ...(store.marks && { marks: store.marks(state) }) }
  return { before, state: { ...state, ...head }, kept, event }
}

/** What happened to a document, and how. */
interface Happened {
  readonly before: Stored | null
  readonly after: Stored
  readonly change: EventChange
  readonly fact: EventFact
}

function eventOf(writing: Writing, stream: string, { before, after, change, fact }: Happened): StoredEvent {
  const { userId, name, organisationId, via } = writing.actor
  const content = {
    stream,
    seq: after.version,
    at: writing.now,
    businessDate: writing.businessDate,
    actor: { userId, name, organisationId, via },
    onBehalfOf: writing.onBehalfOf,
    requestId: writing.requestId,
    type: fact.type,
    reason: fact.reason ?? null,
    payload: fact.payload ?? {},
    ...change,
    previousHash: before?.eventHash ?? null,
  }
  return { _id: `${stream}#${after.version}`, ...content, hash: eventHash(content) }
}
