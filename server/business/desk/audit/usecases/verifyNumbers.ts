import { EventModel } from '../../../../../models/events.ts'
import { bounded, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import { findSeries, placeInSeries } from '../../../../../models/numbers.ts'
import { allStores, type Store, type Stored, streamOf } from '../../../../../models/store.ts'
import type { RecordFinding } from '../domain/findings.ts'

const BATCH = 1_000

/**
 * Every series must be at the highest number it gave out or beyond, or it gives numbers out again: the numbers of all
 * documents, and of those of which only events are left.
 */
export async function verifyNumbers(): Promise<readonly RecordFinding[]> {
  const highest = new Map<string, number>()
  for (const store of allStores().values()) noteHighest(highest, await highestNumbers(store))
  return numberFindings(highest)
}

/** Keeps of each series the higher number. */
export function noteHighest(highest: Map<string, number>, further: Iterable<readonly [series: string, place: number]>) {
  for (const [series, place] of further) highest.set(series, Math.max(place, highest.get(series) ?? 0))
}

/** The highest number of each series that documents of a store have, or of a range of it, or events of such a document. */
export async function highestNumbers(
  store: Store<unknown>,
  range: KeyRange = WHOLE,
): Promise<ReadonlyMap<string, number>> {
  const highest = new Map<string, number>()
  const note = (number: string) => {
    const found = placeInSeries(number)
    if (found) noteHighest(highest, [[found.series, found.place]])
  }
  const ids = store.model.collection.find<Pick<Stored, '_id'>>({}, { projection: { _id: 1 } })
  for await (const { _id } of bounded(ids, range)) note(_id)
  const prefix = streamOf(store, '')
  const until = range.to === null ? `${prefix}\uffff` : `${prefix}${String(range.to)}`
  for (let after: string | null = null; ; ) {
    const since: object = after === null ? { $gte: `${prefix}${String(range.from ?? '')}` } : { $gt: after }
    const firsts = await firstEvents({ ...since, $lt: until })
    for (const { stream } of firsts) note(stream.slice(prefix.length))
    const last = firsts.at(-1)
    if (!last) return highest
    after = last.stream
  }
}

/** The series that are behind the highest number that documents have. Asked after these: whoever has a number took it before. */
export async function numberFindings(highest: ReadonlyMap<string, number>): Promise<readonly RecordFinding[]> {
  const lasts = new Map((await findSeries()).map(({ _id, last }) => [_id, last]))
  return [...highest]
    .filter(([series, place]) => !isAt(lasts.get(series), place))
    .map(([series, place]) => ({
      where: `numberSeries:${series}`,
      fault: 'number-series-behind',
      detail: `at ${lasts.get(series) ?? 'nothing'}, ${place} was given out`,
    }))
}

/** A series that is at no number has given out nothing that it will not give out again. */
const isAt = (last: unknown, place: number): boolean => Number.isSafeInteger(last) && Number(last) >= place

const firstEvents = (streams: object) =>
  EventModel.find({ stream: streams, seq: 1 }, { stream: 1, _id: 0 })
    .sort({ stream: 1 })
    .limit(BATCH)
    .lean<{ stream: string }[]>()
