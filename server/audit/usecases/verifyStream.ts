import { EventModel, type StoredEvent } from '../../../models/events.ts'
import { allStores, type Stored, streamOf } from '../../../models/store.ts'
import { type BrokenLink, headFault, linkFault } from './links.ts'

const TRIES = 5

/**
 * Verifies one stream to its document. A document that is ahead of the events just read was written meanwhile: then the
 * events are read again.
 */
export async function verifyStream(stream: string): Promise<BrokenLink | null> {
  const store = [...allStores().values()].find((candidate) => stream.startsWith(streamOf(candidate, '')))
  if (!store) return { stream, seq: 1, fault: 'unknown-store' }
  const id = stream.slice(streamOf(store, '').length)
  for (let tries = 1; ; tries += 1) {
    const events = await EventModel.find({ stream }).sort({ seq: 1 }).lean<StoredEvent[]>()
    const document = await store.model.findOne({ _id: id } as object).lean<Stored>()
    const last = events.at(-1)
    if (last && document && document.version > last.seq && tries < TRIES) continue
    return firstBroken(stream, events, document)
  }
}

function firstBroken(stream: string, events: readonly StoredEvent[], document: Stored | null): BrokenLink | null {
  let previous: StoredEvent | null = null
  for (const event of events) {
    const fault = linkFault(previous, event)
    if (fault) return { stream, seq: event.seq, fault }
    previous = event
  }
  if (!previous) return document && { stream, seq: document.version, fault: 'document-without-events' }
  const fault = headFault(previous, document)
  return fault && { stream, seq: previous.seq, fault }
}
