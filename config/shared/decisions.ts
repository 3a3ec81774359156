import type { Role } from './roles.ts'

/**
 * What a grant lets its holder do: `release` opens a quote of the holder's own without a second person, `approve` opens
 * somebody else's, `offerRenewal` opens the quote of a renewal that the nightly run made, in the name of whoever holds the
 * grant, `decline` refuses a quote or a submission; `approveClaim` and `declineClaim` decide a claim,
 * `setReserve` sets a case reserve, `payClaim` pays what was approved.
 */
export const GRANT_DECISIONS = [
  'release',
  'approve',
  'offerRenewal',
  'decline',
  'approveClaim',
  'declineClaim',
  'setReserve',
  'payClaim',
] as const
export type GrantDecision = (typeof GRANT_DECISIONS)[number]

/** Roles that authority can be granted to, and whose people it can be granted to. */
export const GRANTED_ROLES = [
  'underwriter',
  'seniorUnderwriter',
  'claimsHandler',
  'claimsApprover',
  'insurerFinance',
] as const satisfies readonly Role[]
export type GrantedRole = (typeof GRANTED_ROLES)[number]

const UNDERWRITERS = ['underwriter', 'seniorUnderwriter'] as const
const CLAIMS_STAFF = ['claimsHandler', 'claimsApprover'] as const

/** The roles whose work a decision is. */
export const DECIDED_BY: Readonly<Record<GrantDecision, readonly GrantedRole[]>> = {
  release: UNDERWRITERS,
  approve: UNDERWRITERS,
  offerRenewal: UNDERWRITERS,
  decline: UNDERWRITERS,
  approveClaim: ['claimsApprover'],
  declineClaim: CLAIMS_STAFF,
  setReserve: CLAIMS_STAFF,
  payClaim: ['insurerFinance'],
}

/** Decisions about terms, whose grants may name a discount and categories; a claim has neither. */
export const TERMS_DECISIONS: readonly GrantDecision[] = ['release', 'approve', 'offerRenewal', 'decline']
