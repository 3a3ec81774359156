import Joi from 'joi'
import type { Permission } from '../../config/permissions.ts'
import { EventModel, type StoredEvent } from '../../models/events.ts'
import { type Store, streamOf } from '../../models/store.ts'
import { getVisible } from '../database/reader.ts'
import type { Actor } from '../identity/domain/actor.ts'
import type { HistoryEntry, HistoryView } from './history.contract.ts'
import { type AnyRoute, route } from './route.ts'

interface HistoryOptions<T> {
  /** Path of the object, as in `/claims/:number`. */
  readonly path: string
  readonly permission: Permission
  readonly store: Store<T>
  readonly summary: string
  /** Whether this person may see this event; a claim's reserve is not the claimant's to read. */
  readonly shows?: (event: StoredEvent, actor: Actor) => boolean
}

interface Input {
  readonly params: { readonly number: string }
}

/** `GET <path>/history`: the events of one visible document, oldest first. */
export function historyRoute<T>({ path, permission, store, summary, shows = () => true }: HistoryOptions<T>): AnyRoute {
  return route<Input, readonly StoredEvent[]>({
    method: 'get',
    path: `${path}/history`,
    permission,
    summary,
    success: 200,
    schema: { params: Joi.object({ number: Joi.string().max(100).required() }) },
    useCase: async (reader, { params }) => {
      const document = await getVisible(reader, store, params.number)
      const events = await EventModel.find({ stream: streamOf(store, document._id) })
        .sort({ seq: 1 })
        .lean<StoredEvent[]>()
      return events.filter((event) => shows(event, reader.actor))
    },
    view: (events): HistoryView => ({ items: events.map(entryOf) }),
  })
}

function entryOf(event: StoredEvent): HistoryEntry {
  const { seq, at, businessDate, actor, type, reason, payload } = event
  return { seq, at: at.toISOString(), businessDate, actor, type, reason, payload }
}
