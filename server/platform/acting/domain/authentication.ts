import type { Actor } from './actor.ts'

/** What authentication found out about who asks. */
export interface Authentication {
  readonly actor: Actor
  /** Set for cookie sessions: unsafe requests must repeat it in `X-CSRF-Token`. */
  readonly csrfToken?: string
  /** A demonstration or reset password must be changed before anything else. */
  readonly passwordChangeRequired: boolean
  /** A person who decides or pays must set up a second factor before anything else. */
  readonly enrolmentRequired: boolean
}
