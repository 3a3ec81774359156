import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { findPersonalKeys } from '../../../../../models/personalKeys.ts'
import {
  allStores,
  placeOfStream,
  type Store,
  type Stored,
  storedDocuments,
  streamOf,
} from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import { type BrokenLink, type Followed, followedBy, headFault, holdsItsSecrets } from './links.ts'
import { verifyStream } from './verifyStream.ts'

const BATCH = 500

export interface ChainVerification {
  readonly events: number
  readonly streams: number
  readonly documents: number
  /** Documents whose events tell all of them, so that they were rebuilt and compared. */
  readonly rebuilt: number
  /** Documents whose secrets were not compared, because the key of their digest is not at hand. */
  readonly secretsUnseen: number
  /** The first broken link found; null when every chain holds. */
  readonly broken: BrokenLink | null
}

interface VerificationOptions {
  /** What digests of secrets were made with; without them secrets are not compared. */
  readonly keys?: KeyRing | null
  /** Called now and then with the number of events verified so far. */
  readonly onProgress?: (events: number) => Promise<void>
}

/**
 * Walks every event of every stream in order, then every document, with a memory that does not grow with their number:
 * each event's hash and link, the document rebuilt event by event, the head and content of each document, documents
 * without events. Stops at the first broken link. Others may write meanwhile.
 */
export async function verifyChains({
  keys = null,
  onProgress = async () => {},
}: VerificationOptions = {}): Promise<ChainVerification> {
  const counts = { events: 0, streams: 0, documents: 0, rebuilt: 0, secretsUnseen: 0 }
  let followed: Followed | null = null
  let ended: Followed[] = []
  const end = (stream: Followed) => {
    ended.push(stream)
    counts.streams += 1
    if (stream.state !== null) counts.rebuilt += 1
  }
  const cursor = EventModel.find().sort({ stream: 1, seq: 1 }).batchSize(BATCH).lean<StoredEvent>().cursor()
  for await (const event of cursor as AsyncIterable<StoredEvent>) {
    if (followed !== null && followed.last.stream !== event.stream) {
      end(followed)
      followed = null
    }
    const next = followedBy(followed, event)
    if (typeof next === 'string') return { ...counts, broken: { stream: event.stream, seq: event.seq, fault: next } }
    counts.events += 1
    followed = next
    if (ended.length === BATCH) {
      const { broken, secretsUnseen } = await compareHeads(ended, keys)
      counts.secretsUnseen += secretsUnseen
      if (broken) return { ...counts, broken }
      ended = []
      await onProgress(counts.events)
    }
  }
  if (followed !== null) end(followed)
  const { broken, secretsUnseen } = await compareHeads(ended, keys)
  counts.secretsUnseen += secretsUnseen
  if (broken) return { ...counts, broken }
  await onProgress(counts.events)
  for (const store of allStores().values()) {
    const found = await withoutEvents(store)
    counts.documents += found.documents
    if (found.broken) return { ...counts, broken: found.broken }
  }
  return { ...counts, broken: null }
}

/** Compares what some streams end with to their documents; a difference is looked at again on its own. */
async function compareHeads(
  ended: readonly Followed[],
  keys: KeyRing | null,
): Promise<{ secretsUnseen: number; broken: BrokenLink | null }> {
  const streams = ended.map(({ last }) => last.stream)
  const [documents, wrapped] = await Promise.all([
    documentsOf(streams),
    findPersonalKeys(streams.filter((stream) => (placeOfStream(stream)?.store.personal.length ?? 0) > 0)),
  ])
  let secretsUnseen = 0
  for (const end of ended) {
    const { stream } = end.last
    const place = placeOfStream(stream)
    const document = documents.get(stream) ?? null
    const headKeys = { keys, wrappedKey: wrapped.get(stream) }
    if (place && headFault(place.store, end, document, headKeys) === null) {
      if (document && holdsItsSecrets(place.store, end.last, document, headKeys) === null) secretsUnseen += 1
      continue
    }
    const broken = await verifyStream(stream, keys)
    if (broken) return { secretsUnseen, broken }
  }
  return { secretsUnseen, broken: null }
}

async function documentsOf(streams: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const found = await Promise.all(
    [...allStores().values()].map(async (store) => {
      const ids = streams.map(placeOfStream).flatMap((place) => (place?.store === store ? [place.id] : []))
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
