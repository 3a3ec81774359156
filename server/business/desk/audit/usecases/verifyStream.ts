import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { allStores, type Stored, storedDocuments, streamOf } from '../../../../../models/store.ts'
import { type BrokenLink, headFault, linkFault } from './links.ts'

/**
 * Verifies one stream to its document. The document is read first: whatever is written meanwhile, the events up to its
 * version are there, and events beyond it are right only if the document has moved on too.
 */
export async function verifyStream(stream: string): Promise<BrokenLink | null> {
  const store = [...allStores().values()].find((candidate) => stream.startsWith(streamOf(candidate, '')))
  if (!store) return { stream, seq: 1, fault: 'unknown-store' }
  const _id = stream.slice(streamOf(store, '').length)
  const read = async () => (await storedDocuments(store, [_id])).at(0) ?? null
  const document = await read()
  const events = await EventModel.find({ stream }).sort({ seq: 1 }).lean<StoredEvent[]>()
  const version = document?.version ?? 0
  const isBeyond = (events.at(-1)?.seq ?? 0) > version
  const movedOn = isBeyond && ((await read())?.version ?? 0) > version
  return firstBroken(stream, events, document, movedOn ? version : Number.POSITIVE_INFINITY)
}

/** The document is compared with the last event up to a sequence number, the links of all events with each other. */
function firstBroken(
  stream: string,
  events: readonly StoredEvent[],
  document: Stored | null,
  upTo: number,
): BrokenLink | null {
  let previous: StoredEvent | null = null
  for (const event of events) {
    const fault = linkFault(previous, event)
    if (fault) return { stream, seq: event.seq, fault }
    previous = event
  }
  const head = events.findLast(({ seq }) => seq <= upTo)
  if (!head) return document && { stream, seq: document.version, fault: 'document-without-events' }
  const fault = headFault(head, document)
  return fault && { stream, seq: head.seq, fault }
}
