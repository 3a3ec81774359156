import type { StoredEvent } from '../../../../models/events.ts'
import type { Follower, Projection } from '../../../../models/follower.ts'
import {
  clearSearchRows,
  findWritten,
  SEARCH_FOLLOWER,
  SearchRowModel,
  storedRow,
} from '../../../../models/searchRows.ts'
import { allStores, placeOfStream, type Store, type Stored } from '../../../../models/store.ts'

/**
 * Keeps the rows that cases are found by. A row is made of the document as it stands, so that of several events the last one
 * writes it and whoever comes again writes the same.
 */
export const searchFollower: Follower = {
  name: SEARCH_FOLLOWER,
  revision: 2,
  follows: (stream) => Boolean(placeOfStream(stream)?.store.search?.rows),
  handle: async (events, projection) => {
    for (const [store, changed] of changedIn(events)) {
      await writeRows(store, await toWrite(store, changed, projection), projection)
      for (const borrower of borrowersOf(store))
        await writeRows(borrower, await findBorrowing(borrower, [...changed.keys()], projection), projection)
    }
  },
  clear: clearSearchRows,
}

/** The documents that events changed, by store, each with the last of its events among these. */
function changedIn(events: readonly StoredEvent[]): ReadonlyMap<Store<unknown>, ReadonlyMap<string, number>> {
  const changed = new Map<Store<unknown>, Map<string, number>>()
  for (const { stream, seq } of events) {
    const place = placeOfStream(stream)
    if (!place) continue
    const known = changed.get(place.store) ?? new Map<string, number>()
    changed.set(place.store, known.set(place.id, seq))
  }
  return changed
}

/**
 * Of changed documents those whose last event is among these; what was changed again is written for that later event. Where
 * it has no row yet it is written now as well: a generation that is built may take its place before the later event is sealed.
 */
async function toWrite(
  { name, model }: Store<unknown>,
  changed: ReadonlyMap<string, number>,
  { generation, session }: Projection,
): Promise<readonly Stored[]> {
  const found = await model.find({ _id: { $in: [...changed.keys()] } } as object, null, { session }).lean<Stored[]>()
  const later = found.filter(({ _id, version }) => version !== changed.get(_id)).map(({ _id }) => _id)
  const written = await findWritten(generation, name, later, session)
  return found.filter(({ _id, version }) => version === changed.get(_id) || !written.has(_id))
}

/** The stores whose rows say texts of this one's documents as well. */
const borrowersOf = ({ name }: Store<unknown>): readonly Store<unknown>[] =>
  [...allStores().values()].filter(({ search }) => search?.borrowed?.store === name)

/** The documents of a store that take texts from some of these. */
const findBorrowing = (
  { model, search }: Store<unknown>,
  ids: readonly string[],
  { session }: Projection,
): Promise<readonly Stored[]> =>
  model
    .find({ [search?.borrowed?.path ?? '']: { $in: ids } } as object, null, { session })
    .lean<Stored[]>()
    .exec()

async function writeRows(
  { name, search }: Store<unknown>,
  documents: readonly Stored[],
  { generation, session }: Projection,
): Promise<void> {
  const rows = (await search?.rows?.(documents, session)) ?? []
  if (rows.length === 0) return
  await SearchRowModel.collection.bulkWrite(
    rows
      .map((row) => storedRow(generation, name, row))
      .map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true } })) as never,
    { session },
  )
}
