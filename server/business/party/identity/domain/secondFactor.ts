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
