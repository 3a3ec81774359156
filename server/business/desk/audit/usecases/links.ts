import { formerStateHash, matchesSecrets, stateHash, stateOf } from '../../../../../models/documentState.ts'
import { stateAfter } from '../../../../../models/eventPatch.ts'
import { eventHash, type StoredEvent } from '../../../../../models/events.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import type { Json } from '../../../../kernel/patch.ts'

/** What can be wrong with a chain. */
export type LinkFault =
  /** An event is missing before this one, or there are two of it. */
  | 'sequence-gap'
  /** The event does not name its predecessor's hash. */
  | 'wrong-predecessor'
  /** The event does not begin with what its predecessor left behind. */
  | 'wrong-before'
  /** The event's content is not what it was hashed from. */
  | 'event-changed'
  /** What the events up to this one tell of the document is not what it was after this one. */
  | 'rebuilt-otherwise'
  /** The last event is not the one the document was written with. */
  | 'head-mismatch'
  /** The document's content is not what its last event left behind. */
  | 'document-changed'
  /** The document's secrets are not those its last event was written with. */
  | 'secrets-changed'
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

/** How far a stream was followed: what its events tell of the document so far. */
export interface Followed {
  readonly last: Omit<StoredEvent, 'patch'>
  /** When the first event happened. */
  readonly createdAt: Date
  /** The document as rebuilt from its events; null while none has told the whole. */
  readonly state: Json | null
}

/** The stream with one more event, or what is wrong with that event as the successor of those before. */
export function followedBy(before: Followed | null, event: StoredEvent): Followed | LinkFault {
  const { patch, ...last } = event
  const fault = linkFault(before, event)
  if (fault) return fault
  const state = rebuilt(before?.state ?? null, event)
  if (state === 'rebuilt-otherwise') return state
  return { last, createdAt: before?.createdAt ?? event.at, state }
}

function linkFault(before: Followed | null, event: StoredEvent): LinkFault | null {
  const previous = before?.last ?? null
  if (event.seq !== (previous?.seq ?? 0) + 1) return 'sequence-gap'
  if (event.previousHash !== (previous?.hash ?? null)) return 'wrong-predecessor'
  if (event.hash !== eventHash(event) || event._id !== `${event.stream}#${event.seq}`) return 'event-changed'
  return event.before === (previous?.after ?? null) ? null : 'wrong-before'
}

/** What the document is after the event, as the events tell it; they must come to what was hashed when it was written. */
function rebuilt(before: Json | null, event: StoredEvent): Json | null | 'rebuilt-otherwise' {
  if (before === null && event.patch === undefined) return null
  try {
    const state = stateAfter(before, event)
    return state !== null && stateHash(JSON.stringify(state), event.secrets) === event.after
      ? state
      : 'rebuilt-otherwise'
  } catch {
    return 'rebuilt-otherwise'
  }
}

/** What is wrong with a document after the last event of its stream, or null. */
export function headFault(
  store: Store<unknown>,
  { last, createdAt, state }: Followed,
  document: Stored | null,
  keys: KeyRing | null,
): LinkFault | null {
  if (!document) return 'document-missing'
  if (document.version !== last.seq || document.eventHash !== last.hash) return 'head-mismatch'
  if (+document.createdAt !== +createdAt || +document.updatedAt !== +last.at) return 'document-changed'
  if (state === null) return formerStateHash(document) === last.after ? null : 'document-changed'
  const isSame =
    document.stateHash === last.after && stateHash(stateOf(store, document).text, last.secrets) === last.after
  if (!isSame) return 'document-changed'
  return holdsItsSecrets(store, last, document, keys) === false ? 'secrets-changed' : null
}

/** Whether a document's secrets are those its last event was written with; null where that cannot be known. */
export function holdsItsSecrets(
  store: Store<unknown>,
  { secrets }: Pick<StoredEvent, 'secrets'>,
  document: Stored,
  keys: KeyRing | null,
): boolean | null {
  if (store.secrets.length === 0) return true
  return keys === null || secrets === undefined ? null : matchesSecrets(keys, store, document, secrets)
}
