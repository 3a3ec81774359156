import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 random bits, safe in a URL or a cookie. */
export const createSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. Plain SHA-256 is enough: nobody can guess 256 random bits. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** 12 random bytes, to encrypt one text with. */
export const createIv = (): Buffer => randomBytes(12)

const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password or code to be read out and used once: four groups of four, without look-alikes (about 79 bits). */
export function createOneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
