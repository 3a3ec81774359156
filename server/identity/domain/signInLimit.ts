import { accepted, type Decision, type Refusal, refused } from '../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** Attempts counted in a window, this one included. */
export interface AttemptCount {
  readonly attempts: number
  readonly secondsLeft: number
}

/** Length of the window in which attempts are counted, and so of the lockout. */
export const SIGN_IN_WINDOW_SECONDS = 15 * 60
/** Failures per login before it is locked for the rest of the window, whether or not such a person exists. */
export const MAX_ATTEMPTS_PER_LOGIN = 5
/** Failures per network address; an office behind one address shares it. */
export const MAX_ATTEMPTS_PER_ADDRESS = 50

/**
 * Whether another sign-in may be tried now. An unknown login is locked like a known one, so that the answer does not
 * tell which logins exist.
 */
export function decideSignInAttempt(login: AttemptCount, address: AttemptCount): Decision<null, IdentityRefusalCode> {
  const refusals: Refusal<IdentityRefusalCode>[] = []
  if (login.attempts > MAX_ATTEMPTS_PER_LOGIN) {
    refusals.push({ code: 'identity.locked', value: minutes(login), threshold: MAX_ATTEMPTS_PER_LOGIN })
  }
  if (address.attempts > MAX_ATTEMPTS_PER_ADDRESS) {
    refusals.push({ code: 'identity.too-many-attempts', value: minutes(address), threshold: MAX_ATTEMPTS_PER_ADDRESS })
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(null)
}

/** Minutes to wait, rounded up. */
const minutes = ({ secondsLeft }: AttemptCount): number => Math.ceil(secondsLeft / 60)
