import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import { stateAfter } from '../../../../../models/eventPatch.ts'
import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { isSealedState, withPersonalOpened } from '../../../../../models/personal.ts'
import { findPersonalKeys } from '../../../../../models/personalKeys.ts'
import { placeOfStream, type Store } from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import type { Json } from '../../../../kernel/patch.ts'
import { openPersonalKey } from '../../../../kernel/personalKey.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, notFound, type Reader } from '../../../../platform/database/reader.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { changesBetween, decideTold, type StateChange } from '../domain/stateChange.ts'
import { isStreamShown } from './listEvents.ts'

/** A document as it was after an event, rebuilt from that and the events before it. */
export interface StateAsOf {
  readonly last: StoredEvent
  readonly createdAt: Date
  /** Its content, less its secrets. */
  readonly state: Json
  /** What the event changed of it; empty where nothing was told of the document before. */
  readonly changes: readonly StateChange[]
  /** Whose words it speaks: the product it pins, entries of catalogues it names. */
  readonly speaksOf: readonly object[]
}

export interface StateWanted {
  readonly stream: string
  /** After the last event up to this moment; now, where neither is given. */
  readonly asOf?: Date
  /** After the event of this number. */
  readonly seq?: number
}

/**
 * A document as of a moment, or after one of its events, for whoever may see the document and its events. Throws
 * `http.not-found` where there was none yet, `audit.state-not-told` where events of that time do not carry changes.
 */
export async function stateAsOf(reader: Reader, query: StateWanted): Promise<StateAsOf> {
  const { stream } = query
  const place = placeOfStream(stream)
  if (!place || !isStreamShown(reader.actor, stream)) throw notFound(stream)
  await getVisible(reader, place.store, place.id)
  const last = await findLast(reader, query)
  if (!last) throw notFound(stream)
  const events = await EventModel.find({ stream, seq: { $lte: last.seq } }, { patch: 1, at: 1 })
    .sort({ seq: 1 })
    .lean<Pick<StoredEvent, 'patch' | 'at'>[]>()
  const before = events.slice(0, -1).reduce<Json | null>(stateAfter, null)
  const state = valueOrThrow(decideTold(stateAfter(before, last), last._id))
  const shown = (told: Json) =>
    isSealedState(place.store, told) ? stateInTheClear(place.store, stream, told, reader.access?.keys) : told
  const [then, now] = [before === null ? null : await shown(before), await shown(state)]
  return {
    last,
    createdAt: events[0]?.at ?? last.at,
    state: now,
    changes: then === null ? [] : changesBetween(then, now),
    speaksOf: [...(await pinnedProduct(reader, now)), ...(await namedEntries(now))],
  }
}

async function pinnedProduct(reader: Reader, state: Json): Promise<object[]> {
  const { product } = state as { readonly product?: { readonly hash?: string } | null }
  const found = product?.hash === undefined ? null : await findDefinitionByHash(reader, 'product', product.hash)
  return found ? [found] : []
}

/** Entries of the guidance catalogue that items in it name, wherever they stand: their indicators are called as there. */
const namedEntries = (state: Json): Promise<object[]> =>
  catalogueEntries.model
    .find({ _id: { $in: entryIdsIn(state) } } as object, { thresholds: 1 })
    .lean<object[]>()
    .exec()

function entryIdsIn(state: Json): readonly string[] {
  if (typeof state !== 'object' || state === null) return []
  return Object.entries(state).flatMap(([name, value]) =>
    name === 'catalogueEntryId' && typeof value === 'string' ? [value] : entryIdsIn(value),
  )
}

function findLast(reader: Reader, { stream, seq, asOf = reader.now }: StateWanted): Promise<StoredEvent | null> {
  const wanted = seq === undefined ? { at: { $lte: asOf } } : { seq }
  return EventModel.findOne({ stream, ...wanted })
    .sort({ seq: -1 })
    .lean<StoredEvent>()
    .exec()
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
