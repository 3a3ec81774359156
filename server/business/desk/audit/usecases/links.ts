import { eventHash, type StoredEvent } from '../../../../../models/events.ts'
import { type Stored, stateHash } from '../../../../../models/store.ts'

/** What can be wrong with a chain. */
export type LinkFault =
  /** An event is missing before this one, or there are two of it. */
  | 'sequence-gap'
  /** The event does not name its predecessor's hash. */
  | 'wrong-predecessor'
  /** The event's content is not what it was hashed from. */
  | 'event-changed'
  /** The last event is not the one the document was written with. */
  | 'head-mismatch'
  /** The document's content is not what its last event left behind. */
  | 'document-changed'
  | 'document-missing'
  | 'document-without-events'
  /** The stream belongs to no collection of this version of the product. */
  | 'unknown-store'

/** The place where a chain breaks: the event `<stream>#<seq>`, or the document after its last event. */
export interface BrokenLink {
  readonly stream: string
  readonly seq: number
  readonly fault: LinkFault
}

/** What is wrong with an event as the successor of the previous one of its stream, or null. */
export function linkFault(previous: StoredEvent | null, event: StoredEvent): LinkFault | null {
  if (event.seq !== (previous?.seq ?? 0) + 1) return 'sequence-gap'
  if (event.previousHash !== (previous?.hash ?? null)) return 'wrong-predecessor'
  if (event.hash !== eventHash(event) || event._id !== `${event.stream}#${event.seq}`) return 'event-changed'
  return null
}

/** What is wrong with a document after the last event of its stream, or null. */
export function headFault(last: StoredEvent, document: Stored | null): LinkFault | null {
  if (!document) return 'document-missing'
  if (document.version !== last.seq || document.eventHash !== last.hash) return 'head-mismatch'
  return stateHash(document) === last.after ? null : 'document-changed'
}
