import { YEARS_A_PERSON_IS_KEPT } from '../../../../../config/keeping.ts'
import { acceptedUnless, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'
import type { User } from './user.ts'

/** What stands in the way of erasing what is kept of a person. */
export interface ErasureFacts {
  readonly user: Pick<User, 'disabled' | 'erasedAt'>
  /** Numbers of changes that wait and were proposed or confirmed by the person, or are about the person. */
  readonly openChanges: readonly string[]
  /** Numbers of authority granted to the person by name that holds or is still to begin. */
  readonly grants: readonly string[]
  /** When the person last did something that is on record, other than about the own account. */
  readonly lastActAt: Date | null
  readonly now: Date
}

/**
 * Whether what is kept of a person can be erased (个人信息保护法 art. 47): nobody who can still decide, nobody whose word
 * still counts in something open, and nobody before it no longer has to be known who decided. Lists all that is in the way.
 */
export function decideErasure(facts: ErasureFacts): Decision<null, IdentityRefusalCode> {
  const { user, openChanges, grants, lastActAt, now } = facts
  if (user.erasedAt) return refused({ code: 'identity.erased', value: user.erasedAt.toISOString() })
  const until = lastActAt && keptUntil(lastActAt)
  const refusals: Refusal<IdentityRefusalCode>[] = [
    ...(user.disabled ? [] : [{ code: 'identity.erasure-not-disabled' } as const]),
    ...openChanges.map((value) => ({ code: 'identity.erasure-open-change', value }) as const),
    ...grants.map((value) => ({ code: 'identity.erasure-holds-authority', value }) as const),
    ...(until && now < until ? [{ code: 'identity.erasure-kept-by-law', value: until.toISOString() } as const] : []),
  ]
  return acceptedUnless(refusals, null)
}

/** The moment from which it no longer has to be known who did something. */
export function keptUntil(lastActAt: Date): Date {
  const until = new Date(lastActAt)
  until.setUTCFullYear(until.getUTCFullYear() + YEARS_A_PERSON_IS_KEPT)
  return until
}
