import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { findPersonalKeys } from '../../../../../models/personalKeys.ts'
import { placeOfStream, type Store, type Stored, storedDocuments } from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import { type BrokenLink, type Followed, followedBy, type HeadKeys, headFault } from './links.ts'

/**
 * Verifies one stream to its document. The document is read first: whatever is written meanwhile, the events up to its
 * version are there, and events beyond it are right only if the document has moved on too.
 */
export async function verifyStream(stream: string, keys: KeyRing | null): Promise<BrokenLink | null> {
  const place = placeOfStream(stream)
  if (!place) return { stream, seq: 1, fault: 'unknown-store' }
  const { store, id } = place
  const read = async () => (await storedDocuments(store, [id])).at(0) ?? null
  const document = await read()
  const events = await EventModel.find({ stream }).sort({ seq: 1 }).lean<StoredEvent[]>()
  const version = document?.version ?? 0
  const isBeyond = (events.at(-1)?.seq ?? 0) > version
  const movedOn = isBeyond && ((await read())?.version ?? 0) > version
  const wrappedKey = store.personal.length > 0 ? (await findPersonalKeys([stream])).get(stream) : undefined
  const upTo = movedOn ? version : Number.POSITIVE_INFINITY
  return firstBroken(store, stream, events, document, { keys, wrappedKey, upTo })
}

/** The document is compared with the last event up to a sequence number, the links of all events with each other. */
function firstBroken(
  store: Store<unknown>,
  stream: string,
  events: readonly StoredEvent[],
  document: Stored | null,
  { upTo, ...headKeys }: HeadKeys & { readonly upTo: number },
): BrokenLink | null {
  let followed: Followed | null = null
  let head: Followed | null = null
  for (const event of events) {
    const next = followedBy(followed, event)
    if (typeof next === 'string') return { stream, seq: event.seq, fault: next }
    followed = next
    if (event.seq <= upTo) head = next
  }
  if (!head) return document && { stream, seq: document.version, fault: 'document-without-events' }
  const fault = headFault(store, head, document, headKeys)
  return fault && { stream, seq: head.last.seq, fault }
}
