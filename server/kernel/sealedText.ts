import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'

const MARK = 'sealed:'
const IV_BYTES = 12
const TAG_BYTES = 16

/** What is sealed, for the database to find. */
export const BEGINS_SEALED = new RegExp(`^${MARK}`)

/** Whether a text is what {@link sealText} made of another. */
export const isSealedText = (text: unknown): text is string => typeof text === 'string' && text.startsWith(MARK)

/**
 * Encrypts a text (AES-256-GCM, NIST SP 800-38D) with a key of its own document. The same text at the same place gives
 * the same, so that it can be hashed and compared: the IV is an HMAC of place and text, after the idea of RFC 5297. So it
 * tells which of a document's former values were equal, and nothing else.
 */
export function sealText(key: Buffer, text: string, place: string): string {
  const iv = createHmac('sha256', part(key, 'iv')).update(`${place}\n${text}`).digest().subarray(0, IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', part(key, 'text'), iv).setAAD(Buffer.from(place))
  const bytes = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${MARK}${bytes.toString('base64url')}`
}

/** The text, or null where the key did not seal it for this place. */
export function openText(key: Buffer, sealed: string, place: string): string | null {
  const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', part(key, 'text'), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

const part = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, 'firstcover personal', purpose, 32))
