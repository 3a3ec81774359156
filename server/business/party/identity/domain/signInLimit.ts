import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** How failures of one kind slow down whoever goes on trying. */
export interface Restraint {
  /** Failures that cost nothing: people mistype. */
  readonly free: number
  /** The longest wait, however many failures there were: a delay, never a lock. */
  readonly longestSeconds: number
  readonly code: Extract<IdentityRefusalCode, 'identity.sign-in-delayed' | 'identity.too-many-attempts'>
}

/** Failures are forgotten a day after the first of them, or at a success. */
export const FORGOTTEN_AFTER_SECONDS = 24 * 60 * 60
const FIRST_SECONDS = 2

/**
 * Whose failures are counted. `client`: one browser that has been signed in with before, or one address, at one login.
 * `stranger`: all others at one login, whatever their addresses; its wait stays short, because the owner at a new browser is
 * one of them. `address`: one address, whatever the logins. `secret`: guesses at the password or code of somebody who
 * is signed in or has given the right password.
 */
export const RESTRAINTS = {
  client: { free: 5, longestSeconds: 15 * 60, code: 'identity.sign-in-delayed' },
  stranger: { free: 30, longestSeconds: 30, code: 'identity.sign-in-delayed' },
  address: { free: 50, longestSeconds: 15 * 60, code: 'identity.too-many-attempts' },
  secret: { free: 5, longestSeconds: 15 * 60, code: 'identity.sign-in-delayed' },
} as const satisfies Record<string, Restraint>
export type RestraintName = keyof typeof RESTRAINTS

/** Seconds to wait after so many failures: two, and twice as long after each further one. */
export function calculateDelaySeconds(failures: number, { free, longestSeconds }: Restraint): number {
  return failures < free ? 0 : Math.min(longestSeconds, FIRST_SECONDS * 2 ** (failures - free))
}

/** How long who tries is still to wait, by whose failures. */
export type Waits = Readonly<Partial<Record<RestraintName, number>>>

/**
 * Whether another attempt may be made now. An unknown login is delayed like a known one, so that the answer does not tell
 * which logins exist. Lists every wait.
 */
export function decideAttempt(waits: Waits): Decision<null, IdentityRefusalCode> {
  const refusals = (Object.entries(waits) as [RestraintName, number][])
    .filter(([, seconds]) => seconds > 0)
    .map(
      ([name, seconds]): Refusal<IdentityRefusalCode> => ({
        code: RESTRAINTS[name].code,
        value: seconds,
        unit: 'seconds',
      }),
    )
  return acceptedUnless(refusals, null)
}
