import { EventModel } from '../../../../../models/events.ts'
import { findSeries, placeInSeries } from '../../../../../models/numbers.ts'
import { allStores, type Stored, streamOf } from '../../../../../models/store.ts'
import type { RecordFinding } from '../domain/findings.ts'

const BATCH = 1_000

/**
 * Every series must be at the highest number it gave out or beyond, or it gives numbers out again: the numbers of all
 * documents, and of those of which only events are left.
 */
export async function verifyNumbers(): Promise<readonly RecordFinding[]> {
  const highest = new Map<string, number>()
  const note = (number: string) => {
    const found = placeInSeries(number)
    if (found) highest.set(found.series, Math.max(found.place, highest.get(found.series) ?? 0))
  }
  for (const store of allStores().values()) {
    const prefix = streamOf(store, '')
    const ids = store.model.collection.find<Pick<Stored, '_id'>>({}, { projection: { _id: 1 } }).sort({ _id: 1 })
    for await (const { _id } of ids) note(_id)
    for (let after = prefix; ; ) {
      const firsts = await firstEventsAfter(after, prefix)
      for (const { stream } of firsts) note(stream.slice(prefix.length))
      const last = firsts.at(-1)
      if (!last) break
      after = last.stream
    }
  }
  // Read after the documents: whoever has a number took it before.
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

const firstEventsAfter = (after: string, prefix: string) =>
  EventModel.find({ stream: { $gt: after, $lt: `${prefix}\uffff` }, seq: 1 }, { stream: 1, _id: 0 })
    .sort({ stream: 1 })
    .limit(BATCH)
    .lean<{ stream: string }[]>()
