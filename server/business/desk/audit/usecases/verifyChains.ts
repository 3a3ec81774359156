import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { allStores, type Store, type Stored, storedDocuments, streamOf } from '../../../../../models/store.ts'
import { type BrokenLink, headFault, linkFault } from './links.ts'
import { verifyStream } from './verifyStream.ts'

const BATCH = 500

export interface ChainVerification {
  readonly events: number
  readonly streams: number
  readonly documents: number
  /** The first broken link found; null when every chain holds. */
  readonly broken: BrokenLink | null
}

/** Called now and then with the number of events verified so far. */
type OnProgress = (events: number) => Promise<void>

/**
 * Walks every event of every stream in order, then every document, with a memory that does not grow with their number:
 * each event's hash and link, the head and content of each document, documents without events. Stops at the first
 * broken link. Others may write meanwhile.
 */
export async function verifyChains(onProgress: OnProgress = async () => {}): Promise<ChainVerification> {
  const counts = { events: 0, streams: 0, documents: 0 }
  let previous: StoredEvent | null = null
  let ended: StoredEvent[] = []
  const cursor = EventModel.find().sort({ stream: 1, seq: 1 }).batchSize(BATCH).lean<StoredEvent>().cursor()
  for await (const event of cursor as AsyncIterable<StoredEvent>) {
    if (previous !== null && previous.stream !== event.stream) {
      ended.push(previous)
      previous = null
      counts.streams += 1
    }
    const fault = linkFault(previous, event)
    if (fault) return { ...counts, broken: { stream: event.stream, seq: event.seq, fault } }
    counts.events += 1
    previous = event
    if (ended.length === BATCH) {
      const broken = await brokenHead(ended)
      if (broken) return { ...counts, broken }
      ended = []
      await onProgress(counts.events)
    }
  }
  if (previous !== null) {
    ended.push(previous)
    counts.streams += 1
  }
  const broken = await brokenHead(ended)
  if (broken) return { ...counts, broken }
  await onProgress(counts.events)
  for (const store of allStores().values()) {
    const found = await withoutEvents(store)
    counts.documents += found.documents
    if (found.broken) return { ...counts, broken: found.broken }
  }
  return { ...counts, broken: null }
}

/** Compares the last events of some streams with their documents; a difference is looked at again on its own. */
async function brokenHead(ended: readonly StoredEvent[]): Promise<BrokenLink | null> {
  const documents = await documentsOf(ended)
  for (const last of ended) {
    if (headFault(last, documents.get(last.stream) ?? null) === null) continue
    const broken = await verifyStream(last.stream)
    if (broken) return broken
  }
  return null
}

async function documentsOf(ended: readonly StoredEvent[]): Promise<ReadonlyMap<string, Stored>> {
  const found = await Promise.all(
    [...allStores().values()].map(async (store) => {
      const prefix = streamOf(store, '')
      const ids = ended
        .filter(({ stream }) => stream.startsWith(prefix))
        .map(({ stream }) => stream.slice(prefix.length))
      const documents = ids.length > 0 ? await storedDocuments(store, ids) : []
      return documents.map((document) => [streamOf(store, document._id), document] as const)
    }),
  )
  return new Map(found.flat())
}

/** Looks for documents that nobody recorded the creation of. */
async function withoutEvents(store: Store<unknown>): Promise<{ documents: number; broken: BrokenLink | null }> {
  let documents = 0
  for (let after = ''; ; ) {
    const page = await store.model
      .find({ _id: { $gt: after } } as object, { version: 1 })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<Stored[]>()
    const first = page.map(({ _id }) => `${streamOf(store, _id)}#1`)
    const known = new Set((await EventModel.find({ _id: { $in: first } }, { _id: 1 }).lean()).map(({ _id }) => _id))
    const stray = page.find(({ _id }) => !known.has(`${streamOf(store, _id)}#1`))
    if (stray) {
      const broken = {
        stream: streamOf(store, stray._id),
        seq: stray.version,
        fault: 'document-without-events' as const,
      }
      return { documents, broken }
    }
    documents += page.length
    const last = page.at(-1)
    if (!last) return { documents, broken: null }
    after = last._id
  }
}
