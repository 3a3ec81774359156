import type { Actor } from '../../../../platform/acting/domain/actor.ts'

/** A signed-in browser. The cookie's secret is not in it, only its hash is its id. */
export interface Session {
  /** SHA-256 of the secret in the cookie. */
  readonly _id: string
  readonly userId: string
  readonly organisationId: string
  /** Who acts, as of signing in; a change of the user or the organisation ends the session. */
  readonly actor: Actor
  readonly csrfToken: string
  readonly passwordChangeRequired: boolean
  /** The person's role asks for a second factor that is still to be set up. */
  readonly enrolmentRequired: boolean
  /** Opened with, or since confirmed by, a second factor. */
  readonly secondFactor: boolean
  /** Network address it was opened from. */
  readonly address: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  /** Keyed digest of all of the above: a row that was written or changed by other hands opens nothing. */
  readonly seal: string
}

/** What the seal of a session is of: everything else. */
export function sealedOfSession({ seal, ...everything }: Omit<Session, 'seal'> & Partial<Session>): object {
  return everything
}

const IDLE_MS = 2 * 60 * 60 * 1000
const LONGEST_MS = 12 * 60 * 60 * 1000
const TOUCH_MS = 60 * 1000

/** A session ends two hours after it was last used and twelve hours after signing in. */
export function calculateSessionExpiry(createdAt: Date, lastSeenAt: Date): Date {
  return new Date(Math.min(createdAt.getTime() + LONGEST_MS, lastSeenAt.getTime() + IDLE_MS))
}

/** Whether the use is worth recording: at most once a minute, so that reading does not become writing. */
export function isTouchDue(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= TOUCH_MS
}
