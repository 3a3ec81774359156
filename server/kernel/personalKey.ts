import { decrypt, encrypt, type KeyRing } from './keyRing.ts'

/** The key of a document's personal data as it is kept. `iv` is 12 random bytes. */
export const wrapPersonalKey = (keys: KeyRing, key: Buffer, stream: string, iv: Buffer): string =>
  encrypt(keys, key.toString('base64url'), about(stream), iv)

/** The key, or null where no key of the ring opens it for this document. */
export function openPersonalKey(keys: KeyRing, wrapped: string, stream: string): Buffer | null {
  const key = decrypt(keys, wrapped, about(stream))
  return key === null ? null : Buffer.from(key, 'base64url')
}

const about = (stream: string): string => `personal data of ${stream}`
