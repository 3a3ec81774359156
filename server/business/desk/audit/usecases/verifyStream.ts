import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { findPersonalKeys } from '../../../../../models/personalKeys.ts'
import { placeOfStream, type Store, type Stored, storedDocuments } from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import { inSnapshot } from '../../../../platform/database/snapshot.ts'
import { type BrokenLink, type Followed, followedBy, type HeadKeys, headFault } from './links.ts'

/**
 * Verifies one stream to its document. Events, document and the key of its personal data are read as they stood at one
 * moment, so that nothing that is written or erased meanwhile looks like a manipulation.
 */
export async function verifyStream(stream: string, keys: KeyRing | null): Promise<BrokenLink | null> {
  const place = placeOfStream(stream)
  if (!place) return { stream, seq: 1, fault: 'unknown-store' }
  const { store, id } = place
  const { events, document, wrappedKey } = await inSnapshot(async (session) => ({
    events: await EventModel.find({ stream }, null, { session }).sort({ seq: 1 }).lean<StoredEvent[]>(),
    document: (await storedDocuments(store, [id], session)).at(0) ?? null,
    wrappedKey: store.personal.length > 0 ? (await findPersonalKeys([stream], session)).get(stream) : undefined,
  }))
  return firstBroken(store, stream, events, document, { keys, wrappedKey })
}

/** The links of all events with each other, and the document with the last of them. */
function firstBroken(
  store: Store<unknown>,
  stream: string,
  events: readonly StoredEvent[],
  document: Stored | null,
  headKeys: HeadKeys,
): BrokenLink | null {
  let followed: Followed | null = null
  for (const event of events) {
    const next = followedBy(followed, event)
    if (typeof next === 'string') return { stream, seq: event.seq, fault: next }
    followed = next
  }
  if (!followed) return document && { stream, seq: document.version, fault: 'document-without-events' }
  const fault = headFault(store, followed, document, headKeys)
  return fault && { stream, seq: followed.last.seq, fault }
}
