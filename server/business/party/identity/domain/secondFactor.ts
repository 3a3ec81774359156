import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** What a person proves besides the password: codes of a device (TOTP, RFC 6238), or a recovery code, each once. */
export interface SecondFactor {
  readonly userId: string
  /** Encrypted, about this person; null once reset. */
  readonly secret: string | null
  /** SHA-256 of the recovery codes still good. */
  readonly recoveryHashes: readonly string[]
  readonly confirmedAt: Date
  /** Keyed digest of the three above; null once reset. */
  readonly seal: string | null
}

/** A secret that was shown and is not confirmed yet. */
export interface Enrolment {
  /** The session it was shown in. */
  readonly _id: string
  readonly userId: string
  /** Encrypted, about this person. */
  readonly secret: string
  readonly expiresAt: Date
}

/** What of a second factor an attempt has shown, to be used up with the sign-in. */
export type ShownFactor =
  | { readonly kind: 'code'; readonly step: number }
  | { readonly kind: 'recoveryCode'; readonly hash: string }

export const ENROLMENT_MINUTES = 15
export const RECOVERY_CODES = 10

/** What the seal of a second factor is of. */
export function sealedOfFactor({ userId, secret, recoveryHashes }: Omit<SecondFactor, 'confirmedAt' | 'seal'>): object {
  return { userId, secret, recoveryHashes }
}

/** What a secret is encrypted about: it opens for its person alone. */
export const aboutSecretOf = (userId: string): string => `second factor of ${userId}`

type Asked<T> = Decision<T, IdentityRefusalCode>

/** The factor that is set up; `userId` where it is somebody else's. */
export const decideFactor = <F>(factor: F | null, userId?: string): Asked<F> =>
  factor === null
    ? refused({ code: 'identity.no-second-factor', ...(userId !== undefined && { value: userId }) })
    : accepted(factor)

/** The secret of a factor, which is read only where nobody else wrote it. */
export const decideSecret = (secret: string | null): Asked<string> =>
  secret === null ? refused({ code: 'identity.second-factor-unreadable' }) : accepted(secret)

/** What a code shows; nothing where it is wrong, used up, or of a factor that is gone. */
export const decideCode = <S>(shown: S | null): Asked<S> =>
  shown === null ? refused({ code: 'identity.wrong-code', field: 'code' }) : accepted(shown)

/** The code asked for at sign-in, once the password was right, or before a new factor takes the place of one. */
export const decideCodeGiven = (
  code: string | undefined,
  whenMissing: 'identity.second-factor-required' | 'identity.present-code-needed',
): Asked<string> => (code === undefined ? refused({ code: whenMissing, field: 'code' }) : accepted(code))

/** The password asked for before the first factor is set up. */
export const decidePasswordGiven = (password: string | undefined): Asked<string> =>
  password === undefined ? refused({ code: 'identity.password-needed', field: 'password' }) : accepted(password)

/** A secret that was shown in this session, not too long ago. */
export const decideEnrolment = (enrolment: Enrolment | null, now: Date): Asked<Enrolment> =>
  enrolment === null || enrolment.expiresAt <= now ? refused({ code: 'identity.no-enrolment' }) : accepted(enrolment)

/** The secret that was shown, still there and still to be read. */
export const decideShownSecret = (secret: string | null): Asked<string> =>
  secret === null ? refused({ code: 'identity.no-enrolment' }) : accepted(secret)
