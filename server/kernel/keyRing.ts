import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

/** One key of the service, taken apart by HKDF (RFC 5869) so that no use of it touches another. */
interface Key {
  /** Names the key and proves that two instances have the same: derived from it, and useless for finding it. */
  readonly id: string
  readonly sealing: Buffer
  readonly encryption: Buffer
}

/** The service's keys: the first signs and encrypts, all verify and decrypt. */
export interface KeyRing {
  readonly first: Key
  readonly all: readonly Key[]
}

const ID_BYTES = 8
const IV_BYTES = 12
const TAG_BYTES = 16

/** The ring of these secrets, in their order. Throws without any. */
export function keyRingOf(secrets: readonly string[]): KeyRing {
  const all = secrets.map(keyOf)
  const [first] = all
  if (!first) throw new Error('a key ring needs a key')
  return { first, all }
}

function keyOf(secret: string): Key {
  const part = (purpose: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, 'firstcover', purpose, bytes))
  return { id: part('id', ID_BYTES).toString('hex'), sealing: part('seal', 32), encryption: part('encrypt', 32) }
}

/**
 * The keyed digest (HMAC-SHA-256, RFC 2104) of everything a stored row grants, with the id of the key: `id.digest`. A
 * seal of one kind is none of another.
 */
export function seal({ first }: KeyRing, kind: string, content: object): string {
  return `${first.id}.${digest(first, kind, content).toString('base64url')}`
}

/** The id of the key that a seal names. */
export const keyIdOf = (seal: string): string => seal.split('.', 1)[0] ?? ''

/** Whether a seal was made by a key of the ring of exactly this content. Absent and broken seals are none. */
export function isSealed({ all }: KeyRing, kind: string, content: object, seal: string | null | undefined): boolean {
  const [id, sent] = seal?.split('.') ?? []
  const key = all.find((known) => known.id === id)
  if (!key || sent === undefined) return false
  const wanted = digest(key, kind, content)
  const given = Buffer.from(sent, 'base64url')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const digest = (key: Key, kind: string, content: object): Buffer =>
  createHmac('sha256', key.sealing)
    .update(`${kind}\n${canonicalJson(content)}`)
    .digest()

/**
 * Encrypts a text (AES-256-GCM, NIST SP 800-38D) so that it opens only for what it is about: moved to another row it is
 * broken. `iv` is 12 random bytes.
 */
export function encrypt({ first }: KeyRing, text: string, about: string, iv: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', first.encryption, iv).setAAD(Buffer.from(about))
  const bytes = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${first.id}.${bytes.toString('base64url')}`
}

/** The text, or null where no key of the ring opens it or it is about something else. */
export function decrypt({ all }: KeyRing, encrypted: string, about: string): string | null {
  const [id, sent = ''] = encrypted.split('.')
  const key = all.find((known) => known.id === id)
  const bytes = Buffer.from(sent, 'base64url')
  if (!key || bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key.encryption, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
