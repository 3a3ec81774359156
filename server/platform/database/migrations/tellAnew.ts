import type { AnyBulkWriteOperation } from 'mongodb'
import type { ClientSession } from 'mongoose'
import { stateHash } from '../../../../models/documentState.ts'
import { patchText, stateAfter, type ToldState } from '../../../../models/eventPatch.ts'
import { EventModel, eventHash, type StoredEvent } from '../../../../models/events.ts'
import type { Retelling, SealPersonal } from '../../../../models/migrations/migration.ts'
import { findPersonalKeys } from '../../../../models/personalKeys.ts'
import { type Store, type Stored, streamOf } from '../../../../models/store.ts'
import type { KeyRing } from '../../../kernel/keyRing.ts'
import type { Json } from '../../../kernel/patch.ts'
import { openPersonalKey } from '../../../kernel/personalKey.ts'
import { sealText } from '../../../kernel/sealedText.ts'
import type { UnitOfWork } from '../unitOfWork.ts'

/** A stream told anew: its events, and the last hashes. */
interface RetoldStream {
  readonly events: readonly StoredEvent[]
  readonly head: { readonly eventHash: string; readonly stateHash: string }
}

interface Surroundings {
  readonly migration: string
  readonly report: (finding: string) => Promise<void>
}

/**
 * Tells one document and those of its events that no seal names yet anew, with one more event that says which hash the
 * former ones led to. Events stay what they are where one of them is not what it was hashed from: that is to be found
 * later, too. False where there is nothing to tell otherwise.
 */
export async function tellDocumentAnew<T>(
  work: UnitOfWork,
  store: Store<T>,
  document: T & Stored,
  retell: Retelling,
  { migration, report }: Surroundings,
): Promise<boolean> {
  const fields = changedFields(document, retell)
  const events = await findEvents(streamOf(store, document._id), work.session)
  const isSealed = events.some(({ sealNo }) => typeof sealNo === 'number')
  const fault = isSealed ? null : firstOtherwiseHashed(events)
  if (fault) await report(`${fault} is not as it was hashed: the events of ${document._id} stay as they are`)
  const retold = isSealed || fault ? null : streamAnew(events, retell)
  if (!retold && Object.keys(fields).length === 0) return false
  const type = `${store.name}.migrated`
  if (!retold) {
    await work.change(store, document, fields as Partial<T>, { type, payload: { migration } })
    return true
  }
  await EventModel.collection.bulkWrite(retold.events.map(replacing), { session: work.session })
  // The document as its events tell it by now; the one of before leads to the hash that is kept.
  const before = { ...document, ...fields, ...retold.head }
  await work.change(store, before, {}, { type, payload: { migration, formerHead: document.eventHash } })
  return true
}

/** What encrypts, for the events of a document, what they say of a person; as it is where the document has no key. */
export async function sealerFor<T>(
  store: Store<T>,
  id: string,
  keys: KeyRing | undefined,
  session: ClientSession,
): Promise<SealPersonal> {
  const stream = streamOf(store, id)
  const wrapped = store.personal.length > 0 ? (await findPersonalKeys([stream], session)).get(stream) : undefined
  const key = keys && wrapped !== undefined ? openPersonalKey(keys, wrapped, stream) : null
  return (text, path) => (key ? sealText(key, text, path) : text)
}

const findEvents = (stream: string, session: ClientSession): Promise<StoredEvent[]> =>
  EventModel.find({ stream }, null, { session }).sort({ seq: 1 }).lean<StoredEvent[]>().exec()

function changedFields(document: object, retell: Retelling): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(retell(document)).filter(([field, value]) => value !== Reflect.get(document, field)),
  )
}

/** The first event that is not what it was hashed from, or does not follow the one before; null where all are. */
function firstOtherwiseHashed(events: readonly StoredEvent[]): string | null {
  let [previous, state]: [StoredEvent | null, Json | null] = [null, null]
  for (const event of events) {
    state = stateAfter(state, event)
    const follows = event.previousHash === (previous?.hash ?? null) && event.before === (previous?.after ?? null)
    const rebuilds = state === null || stateHash(JSON.stringify(state), event.secrets) === event.after
    if (!follows || !rebuilds || event.hash !== eventHash(event)) return event._id
    previous = event
  }
  return null
}

/** The events with all that is told otherwise, and hashes of that; null where nothing is. */
function streamAnew(events: readonly StoredEvent[], retell: Retelling): RetoldStream | null {
  let [formerState, state, latest]: [Json | null, ToldState | null, StoredEvent | null] = [null, null, null]
  const anew: StoredEvent[] = []
  for (const event of events) {
    formerState = stateAfter(formerState, event)
    const after = formerState === null ? null : toldAs(retell(formerState))
    latest = eventAnew(event, latest, retell, after && { before: state, after })
    anew.push(latest)
    state = after
  }
  if (!latest || latest.hash === events.at(-1)?.hash) return null
  return { events: anew, head: { eventHash: latest.hash, stateHash: latest.after } }
}

function eventAnew(
  event: StoredEvent,
  previous: StoredEvent | null,
  retell: Retelling,
  states: { readonly before: ToldState | null; readonly after: ToldState } | null,
): StoredEvent {
  const { patch, hash, ...content } = event
  const told = {
    ...content,
    actor: retell(event.actor),
    payload: retell(event.payload),
    before: previous ? previous.after : event.before,
    previousHash: previous ? previous.hash : event.previousHash,
    ...(patch !== undefined && { patch }),
    ...(states && {
      patch: patchText(states.before, states.after),
      after: stateHash(states.after.text, event.secrets),
    }),
  }
  return { ...told, hash: eventHash(told) }
}

const toldAs = (content: Json): ToldState => ({ content, text: JSON.stringify(content) })

function replacing({ _id, actor, payload, before, after, patch, previousHash, hash }: StoredEvent) {
  const set = { actor, payload, before, after, previousHash, hash, ...(patch !== undefined && { patch }) }
  return { updateOne: { filter: { _id: _id as never }, update: { $set: set } } } satisfies AnyBulkWriteOperation
}
