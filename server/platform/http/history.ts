import Joi from '../../../config/joi.ts'
import type { Permission } from '../../../config/permissions.ts'
import { EventModel, type StoredEvent } from '../../../models/events.ts'
import { type Store, type Stored, streamOf } from '../../../models/store.ts'
import type { Actor } from '../acting/domain/actor.ts'
import { getVisible } from '../database/reader.ts'
import { anything, day, instant, list, named, nullable, object, record, text, whole } from './answer.ts'
import type { HistoryEntry, HistoryView } from './history.contract.ts'
import { type AnyRoute, route } from './route.ts'

interface HistoryOptions<T> {
  /** What the operation is called, as in `getClaimHistory`. */
  readonly name: string
  /** Path of the object, as in `/claims/:number`. */
  readonly path: string
  readonly permission: Permission
  readonly store: Store<T>
  readonly summary: string
  /** Whether this person may see this event of this document; a claim's reserve is not the claimant's to read. */
  readonly shows?: (event: StoredEvent, actor: Actor, document: T & Stored) => boolean
}

const historyAnswer = object<HistoryView>({
  items: list(
    named<HistoryEntry>('HistoryEntry', {
      id: text(),
      seq: whole(),
      at: instant(),
      businessDate: day(),
      actor: object({ userId: text(), name: text(), organisationId: text(), via: text() }),
      type: text(),
      reason: nullable(text()),
      payload: record(anything()),
    }),
  ),
})

/** `GET <path>/history`: the events of one visible document and of what is attached to it, oldest first. */
export function historyRoute<T>({
  name,
  path,
  permission,
  store,
  summary,
  shows = () => true,
}: HistoryOptions<T>): AnyRoute {
  return route<{ readonly number: string }, readonly StoredEvent[], HistoryView>({
    name,
    method: 'get',
    path: `${path}/history`,
    permission,
    summary,
    success: 200,
    schema: { params: Joi.object({ number: Joi.string().max(100).required() }) },
    useCase: async (reader, { number }) => {
      const document = await getVisible(reader, store, number)
      const stream = streamOf(store, document._id)
      const [own, attached] = await Promise.all([
        EventModel.find({ stream }, { patch: 0 }).sort({ seq: 1 }).lean<StoredEvent[]>(),
        EventModel.find({ 'payload.owner': stream }, { patch: 0 }).sort({ at: 1, _id: 1 }).lean<StoredEvent[]>(),
      ])
      return inOrder(own, attached).filter((event) => shows(event, reader.actor, document))
    },
    view: (events) => ({ items: events.map(entryOf) }),
    answer: historyAnswer,
  })
}

/** The document's own events stay in their order, whatever the clocks of several servers said. */
function inOrder(own: readonly StoredEvent[], attached: readonly StoredEvent[]): StoredEvent[] {
  const waiting = [...attached]
  const before = (at: Date) => waiting.splice(0, waiting.filter((event) => event.at < at).length)
  return [...own.flatMap((event) => [...before(event.at), event]), ...waiting]
}

function entryOf(event: StoredEvent): HistoryEntry {
  const { _id: id, seq, at, businessDate, actor, type, reason, payload } = event
  return { id, seq, at: at.toISOString(), businessDate, actor, type, reason, payload }
}
