import { MaxKey, MinKey } from 'mongodb'
import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { bounded, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
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
import { pagesOf } from './pagesOf.ts'
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
  /** The first broken link of every stream that has one, as many as are named; none when every chain holds. */
  readonly broken: readonly BrokenLink[]
}

/** So many broken streams are named, that memory does not grow with what somebody broke. */
const NAMED = 1_000

/** How far the walk is: what it has come to, and the last stream that was compared with its document. */
export interface ChainPlace extends ChainVerification {
  readonly after: string
}

export const CHAINS_BEGIN: ChainPlace = {
  events: 0,
  streams: 0,
  documents: 0,
  rebuilt: 0,
  secretsUnseen: 0,
  broken: [],
  after: '',
}

interface VerificationOptions {
  /** What digests of secrets were made with; without them secrets are not compared. */
  readonly keys?: KeyRing | null
  /** So many streams are compared with their documents at once. */
  readonly size?: number
  readonly from?: ChainPlace
  /** Of the streams. */
  readonly range?: KeyRange
  /** Called after every such piece, and at the end. */
  readonly onProgress?: (place: ChainPlace) => Promise<void>
}

/**
 * Walks every event of every stream in order, then every document, with a memory that does not grow with their number:
 * each event's hash and link, the document rebuilt event by event, the head and content of each document, documents
 * without events. Of each stream the first broken link is named, whatever else is broken. Others may write meanwhile, and
 * a walk that was stopped goes on from its place.
 */
export async function verifyChains(options: VerificationOptions = {}): Promise<ChainPlace> {
  const walked = await verifyEvents(options)
  const found = { documents: 0, broken: [...walked.broken] }
  for (const store of allStores().values()) {
    const { documents, broken } = await verifyDocuments(store)
    found.documents += documents
    found.broken.push(...broken.slice(0, NAMED - found.broken.length))
  }
  return { ...walked, ...found }
}

/** The events of every stream, or of a range of streams, each stream to its document. */
export async function verifyEvents({
  keys = null,
  size = BATCH,
  from = CHAINS_BEGIN,
  onProgress = async () => {},
  range = WHOLE,
}: VerificationOptions = {}): Promise<ChainPlace> {
  const { after: begun, broken: before, ...counts } = { ...from, documents: 0 }
  const broken = new Map(before.map((link) => [link.stream, link]))
  const name = (links: readonly BrokenLink[]) => {
    for (const link of links) if (broken.size < NAMED && !broken.has(link.stream)) broken.set(link.stream, link)
  }
  let after = begun
  const place = (): ChainPlace => ({ ...counts, broken: [...broken.values()], after })
  let followed: Followed | null = null
  /** The rest of a stream after its broken link tells nothing. */
  let left: string | null = null
  let current: string | null = null
  let ended: Followed[] = []
  const end = () => {
    if (followed === null) return
    ended.push(followed)
    counts.streams += 1
    if (followed.state !== null) counts.rebuilt += 1
    followed = null
  }
  const compare = async () => {
    const found = await compareHeads(ended, keys)
    counts.secretsUnseen += found.secretsUnseen
    name(found.broken)
    ended = []
    after = current ?? after
    await onProgress(place())
  }
  for await (const event of eventsAfter(begun, range)) {
    const stream = String(event.stream)
    if (current !== null && stream !== current) {
      end()
      if (ended.length >= size) await compare()
    }
    current = stream
    counts.events += 1
    if (stream === left) continue
    const next = followedBy(followed, event)
    if (typeof next !== 'string') followed = next
    else {
      name([{ stream, seq: event.seq, fault: next }])
      ;[followed, left] = [null, stream]
    }
  }
  end()
  await compare()
  return place()
}

/** The events of a range after those of a stream, whatever somebody made the names of streams of. */
function eventsAfter(stream: string, range: KeyRange): AsyncIterable<StoredEvent> {
  const found = EventModel.collection.find<StoredEvent>({}).batchSize(BATCH)
  const within = bounded(found, range, { stream: 1, seq: 1 }, (bound) => ({ stream: bound, seq: new MinKey() }))
  return stream === '' ? within : within.min({ stream, seq: new MaxKey() })
}

/** Compares what some streams end with to their documents; a difference is looked at again on its own. */
async function compareHeads(
  ended: readonly Followed[],
  keys: KeyRing | null,
): Promise<{ secretsUnseen: number; broken: readonly BrokenLink[] }> {
  const streams = ended.map(({ last }) => last.stream)
  const [documents, wrapped] = await Promise.all([
    documentsOf(streams),
    findPersonalKeys(streams.filter((stream) => (placeOfStream(stream)?.store.personal.length ?? 0) > 0)),
  ])
  const broken: BrokenLink[] = []
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
    const link = await verifyStream(stream, keys)
    if (link) broken.push(link)
  }
  return { secretsUnseen, broken }
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

/**
 * Looks for documents of a store, or of a range of it, that nobody recorded the creation of. One with later events alone is
 * named where these are walked.
 */
export async function verifyDocuments(
  store: Store<unknown>,
  range: KeyRange = WHOLE,
): Promise<{ readonly documents: number; readonly broken: readonly BrokenLink[] }> {
  const broken: BrokenLink[] = []
  let documents = 0
  const projection = { version: 1 }
  for await (const page of pagesOf(store.model.collection.collectionName, BATCH, { projection, range })) {
    const first = page.map(({ _id }) => `${streamOf(store, String(_id))}#1`)
    const known = new Set((await EventModel.find({ _id: { $in: first } }, { _id: 1 }).lean()).map(({ _id }) => _id))
    for (const { _id, version } of page) {
      const stream = streamOf(store, String(_id))
      const told =
        typeof _id === 'string' && (known.has(`${stream}#1`) || (await EventModel.exists({ stream })) !== null)
      if (!told) broken.push({ stream, seq: Number(version), fault: 'document-without-events' })
    }
    documents += page.length
  }
  return { documents, broken }
}
