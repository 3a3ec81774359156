import type { GrantDecision, GrantedRole } from '../../../server/business/party/authority/authority.contract.ts'

const UNDERWRITERS = ['underwriter', 'seniorUnderwriter'] as const
const CLAIMS_STAFF = ['claimsHandler', 'claimsApprover'] as const

/** What can be granted, and to people of which roles; the server has the last word. */
const ROLES_FOR: Readonly<Record<GrantDecision, readonly GrantedRole[]>> = {
  release: UNDERWRITERS,
  approve: UNDERWRITERS,
  decline: UNDERWRITERS,
  approveClaim: ['claimsApprover'],
  declineClaim: CLAIMS_STAFF,
  setReserve: CLAIMS_STAFF,
  payClaim: ['insurerFinance'],
}

export const DECISIONS = Object.keys(ROLES_FOR) as readonly GrantDecision[]

export const rolesFor = (decision: GrantDecision): readonly GrantedRole[] => ROLES_FOR[decision]

/** Whether the decision is about terms of a quote, which have discounts and categories; a claim has neither. */
export const aboutTerms = (decision: GrantDecision): boolean => rolesFor(decision) === UNDERWRITERS
