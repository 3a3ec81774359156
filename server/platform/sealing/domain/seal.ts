import { contentHash } from '../../../kernel/canonical.ts'
import { isSealed, type KeyRing, seal as macOf } from '../../../kernel/keyRing.ts'

/** An event as a seal names it. */
export interface SealedEvent {
  /** `<stream>#<seq>`. */
  readonly id: string
  readonly hash: string
  /** By kind, the hash of the rows that were written with the event, such as its postings; absent without any. */
  readonly rows?: Readonly<Record<string, string>>
}

/** A place in the chain, as it leaves the database. */
export interface SealHead {
  readonly n: number
  readonly hash: string
}

/** Says why the chain begins anew at a seal: what came after seal `after` is lost. */
export interface Anchor {
  readonly after: number
  /** The latest head that was known outside the database. */
  readonly lost: SealHead | null
  readonly reason: string
  readonly by: string
}

/** Events in the order of their commits, sealed together; each seal names the one before. */
export interface Seal {
  /** Counts the seals from 1. */
  readonly _id: number
  readonly at: Date
  readonly events: readonly SealedEvent[]
  /** Hash of the seal before; null for the first. */
  readonly previous: string | null
  readonly anchor: Anchor | null
  readonly hash: string
  /** HMAC-SHA-256 (RFC 2104) of the hash under the service's key: `keyId.digest`. */
  readonly mac: string
}

export type SealContent = Omit<Seal, 'hash' | 'mac'>

/** What can be wrong with a seal as the successor of another. */
export type SealFault =
  /** Seals are missing before this one, and nobody anchored the chain anew. */
  | 'seal-gap'
  | 'seal-wrong-predecessor'
  /** The seal's content is not what it was hashed from. */
  | 'seal-changed'
  /** The key it names did not seal it. */
  | 'seal-forged'

const KIND = 'events'

/** The seal of some content. */
export function sealOf(keys: KeyRing, content: SealContent): Seal {
  const hash = contentHash(content)
  return { ...content, hash, mac: macOf(keys, KIND, { hash }) }
}

export const headOf = ({ _id, hash }: Seal): SealHead => ({ n: _id, hash })

/** Whether the key that a seal names is in the ring; one that was retired is not. */
export const isOfRing = ({ all }: KeyRing, { mac }: Pick<Seal, 'mac'>): boolean =>
  all.some(({ id }) => mac.startsWith(`${id}.`))

/**
 * What is wrong with a seal after the previous one, or null. Seals of a key that is no longer in the ring are held by the
 * hashes of those after them, so of these the HMAC is not checked.
 */
export function sealFault(keys: KeyRing | null, previous: Seal | null, seal: Seal): SealFault | null {
  const { hash, mac, ...content } = seal
  const isNext = seal._id === (previous?._id ?? 0) + 1
  const isAnchored = seal.anchor?.after === (previous?._id ?? 0) && seal._id > seal.anchor.after
  if (!isNext && !isAnchored) return 'seal-gap'
  if (seal.previous !== (previous?.hash ?? null)) return 'seal-wrong-predecessor'
  if (hash !== contentHash(content)) return 'seal-changed'
  if (keys && isOfRing(keys, seal) && !isSealed(keys, KIND, { hash }, mac)) return 'seal-forged'
  return null
}

/** What is needed of an event to put it in order. */
export interface UnsealedEvent {
  readonly _id: string
  readonly stream: string
  readonly seq: number
  readonly at: Date
  readonly hash: string
}

/**
 * Events of one snapshot in the order they are sealed in: by their time, but each stream by its numbers, whatever the
 * clocks of several instances said.
 */
export function inSealingOrder<E extends UnsealedEvent>(events: readonly E[]): E[] {
  const latest = new Map<string, number>()
  const placed = events
    .toSorted((a, b) => compare(a.stream, b.stream) || a.seq - b.seq)
    .map((event) => {
      const at = Math.max(event.at.getTime(), latest.get(event.stream) ?? Number.NEGATIVE_INFINITY)
      latest.set(event.stream, at)
      return { event, at }
    })
  // A stable sort: events of one stream at one time stay in the order of their numbers.
  return placed.toSorted((a, b) => a.at - b.at).map(({ event }) => event)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
