import { Secret, TOTP } from 'otpauth'

const ISSUER = 'Firstcover'
const PERIOD_SECONDS = 30
const SECRET_BYTES = 20
/** Steps before and after the present one whose codes are good too: clocks differ, people type (RFC 6238, 5.2). */
const WINDOW = 1

/** A secret for a device, in base32. SHA-1, six digits, thirty seconds: what every authenticator understands. */
export const createTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** The address a device reads from a QR code. */
export const otpauthUri = (secret: string, login: string): string => totpOf(secret, login).toString()

/** The step of time a code belongs to, or null where it fits none near now. */
export function findStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
}

/** The code of a moment, as a device shows it. */
export const codeAt = (secret: string, now: Date): string => totpOf(secret, '').generate({ timestamp: now.getTime() })

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })
