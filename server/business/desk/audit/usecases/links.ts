import { formerStateHash, matchesSecrets, stateHash, stateOf } from '../../../../../models/documentState.ts'
import { stateAfter } from '../../../../../models/eventPatch.ts'
import { eventHash, type StoredEvent } from '../../../../../models/events.ts'
import { isSealedState, withoutPersonal } from '../../../../../models/personal.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import type { Json } from '../../../../kernel/patch.ts'
import { openPersonalKey } from '../../../../kernel/personalKey.ts'
import type { LinkFault } from '../domain/findings.ts'

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
  if (typeof event.stream !== 'string') return 'unknown-store'
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

/** What a document is compared with the help of; without the ring what it encrypts is not compared. */
export interface HeadKeys {
  readonly keys: KeyRing | null
  /** The key of the document's personal data as it is kept. */
  readonly wrappedKey: string | undefined
}

/** What is wrong with a document after the last event of its stream, or null. */
export function headFault(
  store: Store<unknown>,
  { last, createdAt, state }: Followed,
  document: Stored | null,
  { keys, wrappedKey }: HeadKeys,
): LinkFault | null {
  if (!document) return 'document-missing'
  if (document.version !== last.seq || document.eventHash !== last.hash) return 'head-mismatch'
  if (+document.createdAt !== +createdAt || +document.updatedAt !== +last.at) return 'document-changed'
  if (state === null) return formerStateHash(document) === last.after ? null : 'document-changed'
  if (document.stateHash !== last.after) return 'document-changed'
  const fault = contentFault(store, { last, state }, document, { keys, wrappedKey })
  if (fault) return fault
  return holdsItsSecrets(store, last, document, { keys }) === false ? 'secrets-changed' : null
}

/** What is wrong with the content of a document, against the state its events tell. */
function contentFault(
  store: Store<unknown>,
  { last, state }: { readonly last: Followed['last']; readonly state: Json },
  document: Stored,
  { keys, wrappedKey }: HeadKeys,
): LinkFault | null {
  const sealed = isSealedState(store, state)
  if (sealed && wrappedKey === undefined) return 'personal-key-missing'
  if (!sealed && wrappedKey !== undefined) return 'personal-key-returned'
  const key = sealed ? personalKeyOf(keys, wrappedKey, last.stream) : null
  if (sealed && keys && key === null) return 'personal-key-unreadable'
  const found = stateOf(store, document, key)
  const isSame =
    sealed && key === null
      ? textOf(withoutPersonal(store, found.content)) === textOf(withoutPersonal(store, state))
      : stateHash(found.text, last.secrets) === last.after
  return isSame ? null : 'document-changed'
}

const textOf = (state: Json): string => JSON.stringify(state)

/** Each start of the service wraps all keys with the ring's first, so that a ring that lacks one is not the service's. */
const personalKeyOf = (keys: KeyRing | null, wrappedKey: unknown, stream: string): Buffer | null =>
  keys && typeof wrappedKey === 'string' ? openPersonalKey(keys, wrappedKey, stream) : null

/** Whether a document's secrets are those its last event was written with; null where that cannot be known. */
export function holdsItsSecrets(
  store: Store<unknown>,
  { secrets }: Pick<StoredEvent, 'secrets'>,
  document: Stored,
  { keys }: Pick<HeadKeys, 'keys'>,
): boolean | null {
  if (store.secrets.length === 0) return true
  return keys === null || secrets === undefined ? null : matchesSecrets(keys, store, document, secrets)
}
