import { stateAfter } from '../../../../../models/eventPatch.ts'
import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { isSealedState, withPersonalOpened } from '../../../../../models/personal.ts'
import { findPersonalKeys } from '../../../../../models/personalKeys.ts'
import { placeOfStream, type Store } from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import type { Json } from '../../../../kernel/patch.ts'
import { openPersonalKey } from '../../../../kernel/personalKey.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import { getVisible, notFound, type Reader } from '../../../../platform/database/reader.ts'
import { isStreamShown } from './listEvents.ts'

/** A document as it was after an event, rebuilt from that and the events before it. */
export interface StateAsOf {
  readonly last: StoredEvent
  readonly createdAt: Date
  /** Its content, less its secrets. */
  readonly state: Json
}

export interface StateWanted {
  readonly stream: string
  readonly asOf?: Date
}

/**
 * A document as of a moment, for whoever may see the document and its events: after its last event up to then. Throws
 * `http.not-found` where there was none yet, `audit.state-not-told` where events of that time do not carry changes.
 */
export async function stateAsOf(reader: Reader, query: StateWanted): Promise<StateAsOf> {
  const { stream, asOf = reader.now } = query
  const place = placeOfStream(stream)
  if (!place || !isStreamShown(reader.actor, stream)) throw notFound(stream)
  await getVisible(reader, place.store, place.id)
  const last = await EventModel.findOne({ stream, at: { $lte: asOf } })
    .sort({ seq: -1 })
    .lean<StoredEvent>()
  if (!last) throw notFound(stream)
  const events = await EventModel.find({ stream, seq: { $lte: last.seq } }, { patch: 1, at: 1 })
    .sort({ seq: 1 })
    .lean<Pick<StoredEvent, 'patch' | 'at'>[]>()
  const state = events.reduce<Json | null>(stateAfter, null)
  if (state === null) throw new RefusalError([{ code: 'audit.state-not-told', value: last._id }])
  const shown = isSealedState(place.store, state)
    ? await stateInTheClear(place.store, stream, state, reader.access?.keys)
    : state
  return { last, createdAt: events[0]?.at ?? last.at, state: shown }
}

/** With what the document said of a person then; of what was erased since, that it was. */
export async function stateInTheClear(
  store: Store<unknown>,
  stream: string,
  state: Json,
  keys: KeyRing | undefined,
): Promise<Json> {
  const wrapped = (await findPersonalKeys([stream])).get(stream)
  const key = keys && wrapped !== undefined ? openPersonalKey(keys, wrapped, stream) : null
  return withPersonalOpened(store, state, key)
}
