import { createHash } from 'node:crypto'
import { contentHash } from '../server/kernel/canonical.ts'
import { isSealed, type KeyRing, keyIdOf, seal } from '../server/kernel/keyRing.ts'
import type { Marks } from '../server/kernel/marks.ts'
import type { Json, JsonPart } from '../server/kernel/patch.ts'
import { encoded } from './extendedJson.ts'
import { withPersonalSealed } from './personal.ts'
import { type Store, type Stored, streamOf } from './store.ts'

type Secretive = Pick<Store<unknown>, 'name' | 'secrets' | 'personal'>

/** What events tell of a stored document: its own content, without the bookkeeping that they cover and without secrets. */
export interface State {
  readonly stored: Stored
  readonly content: JsonPart
  /** The one spelling of the content. */
  readonly text: string
}

/**
 * The state of a stored document, what it says of a person encrypted with the document's key; in the clear without one.
 * What it shares with a state that is already known, under the same key, is not worked out again.
 */
export function stateOf(
  store: Pick<Secretive, 'secrets' | 'personal'>,
  stored: Stored,
  personalKey: Buffer | null = null,
  known?: State,
): State {
  const own = contentOf(stored)
  const told = (field: string, value: Json) =>
    personalKey === null ? value : withPersonalSealed(store, field, value, personalKey)
  const shared = known?.stored as Part | undefined
  const fields = Object.entries(own)
    .filter(([field, value]) => value !== undefined && !store.secrets.includes(field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const content = Object.fromEntries(
    fields.map(([field, value]) => [
      field,
      (Object.is(value, shared?.[field]) && known?.content[field]) || told(field, encoded(value)),
    ]),
  )
  return { stored, content, text: JSON.stringify(content) }
}

type Part = Readonly<Record<string, unknown>>

/** Hash of a state, by its one spelling, and of the digest of the secrets beside it. */
export const stateHash = (text: string, secrets: string | undefined): string =>
  createHash('sha256')
    .update(`${secrets ?? ''}\n${text}`)
    .digest('hex')

/** The hash that events carried before they carried the change: of the whole content, secrets included. */
export function formerStateHash(stored: Stored): string {
  return contentHash(contentOf(stored))
}

/** What a document says of itself: the rest is bookkeeping, and marks that follow from it. */
function contentOf(stored: Stored): object {
  const { version, eventHash, stateHash, createdAt, updatedAt, marks, ...content } = stored as Stored & {
    marks?: Marks
  }
  return content
}

/** Keyed digest of a document's secrets, good for this document alone. */
export const secretsDigest = (keys: KeyRing, store: Secretive, stored: Stored): string =>
  seal(keys, purposeOf(store, stored), secretsOf(store, stored))

/** Whether a document's secrets are those of the digest; null where the ring does not hold its key. */
export function matchesSecrets(keys: KeyRing, store: Secretive, stored: Stored, digest: string): boolean | null {
  if (!keys.all.some(({ id }) => id === keyIdOf(digest))) return null
  return isSealed(keys, purposeOf(store, stored), secretsOf(store, stored), digest)
}

const purposeOf = (store: Secretive, { _id }: Stored): string => `secrets of ${streamOf(store, _id)}`

const secretsOf = ({ secrets }: Secretive, stored: Stored): object =>
  Object.fromEntries(Object.entries(stored).filter(([field]) => secrets.includes(field)))
