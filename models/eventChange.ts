import type { KeyRing } from '../server/kernel/keyRing.ts'
import { formerStateHash, secretsDigest, stateHash, stateOf } from './documentState.ts'
import { patchText } from './eventPatch.ts'
import type { StoredEvent } from './events.ts'
import type { Store, Stored } from './store.ts'

/** What an event tells of the change itself. */
export type EventChange = Pick<StoredEvent, 'before' | 'after' | 'patch' | 'secrets'>

/** What is encrypted with which key: of the state before as events told it, and of the one after. Null: nothing is. */
export interface PersonalKeys {
  /** `unknown` where the key of before cannot be had: then the whole is told anew. */
  readonly before: Buffer | 'unknown' | null
  readonly after: Buffer | null
}

const NOTHING_PERSONAL: PersonalKeys = { before: null, after: null }

/**
 * What an event tells of the change of a document from one stored form to the next: the patch, or its whole state where
 * no event has told it yet, and the hashes. Throws where the document holds secrets and the keys are not at hand.
 */
export function changeOf<T>(
  store: Store<T>,
  before: Stored | null,
  after: Stored,
  keys: KeyRing | undefined,
  personal: PersonalKeys = NOTHING_PERSONAL,
): EventChange {
  const told =
    before?.stateHash === undefined || personal.before === 'unknown' ? null : stateOf(store, before, personal.before)
  const shared = personal.before === personal.after ? (told ?? undefined) : undefined
  const state = stateOf(store, after, personal.after, shared)
  const secrets = digestOf(store, after, keys)
  return {
    before: before && (before.stateHash ?? formerStateHash(before)),
    after: stateHash(state.text, secrets),
    patch: patchText(told, state),
    ...(secrets !== undefined && { secrets }),
  }
}

function digestOf<T>(store: Store<T>, after: Stored, keys: KeyRing | undefined): string | undefined {
  if (store.secrets.length === 0) return undefined
  if (keys === undefined)
    throw new Error(`a ${store.name} holds secrets, of which nothing is recorded without the keys`)
  return secretsDigest(keys, store, after)
}
