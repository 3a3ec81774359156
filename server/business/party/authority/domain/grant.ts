import type { Role } from '../../../../../config/permissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { contains } from '../../../../kernel/period.ts'
import type { Parties } from '../../identity/domain/parties.ts'

/**
 * What a grant lets its holder do: `release` opens a quote of the holder's own without a second person, `approve` opens
 * somebody else's, `decline` refuses a quote or a submission; `approveClaim` and `declineClaim` decide a claim,
 * `setReserve` sets a case reserve, `payClaim` pays what was approved.
 */
export const GRANT_DECISIONS = [
  'release',
  'approve',
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
const ROLES_FOR: Readonly<Record<GrantDecision, readonly GrantedRole[]>> = {
  release: UNDERWRITERS,
  approve: UNDERWRITERS,
  decline: UNDERWRITERS,
  approveClaim: ['claimsApprover'],
  declineClaim: CLAIMS_STAFF,
  setReserve: CLAIMS_STAFF,
  payClaim: ['insurerFinance'],
}

/** Whether a decision is the work of somebody with these roles. */
export const isWorkOf = (decision: GrantDecision, roles: readonly Role[]): boolean =>
  roles.some((role) => (ROLES_FOR[decision] as readonly Role[]).includes(role))

/** Decisions about terms, whose grants may name a discount and categories; a claim has neither. */
export const TERMS_DECISIONS: readonly GrantDecision[] = ['release', 'approve', 'decline']

/** What everyone in the role may do without limit until the insurer has granted it to somebody in writing. */
export const FREE_UNTIL_GRANTED: readonly GrantDecision[] = ['setReserve', 'payClaim']

/** Who holds a grant: one person, or everyone of the insurer in a role. */
export type GrantHolder =
  | { readonly userId: string; readonly name: string; readonly role: null }
  | { readonly userId: null; readonly name: null; readonly role: GrantedRole }

export interface GrantConditions {
  /** Greatest total limit of a quote or amount of a claim, alone and with what adds up with it (`config/authority/`). */
  readonly limitFen: number
  /** Greatest sum of discounts agreed in a quote. */
  readonly greatestDiscountPpm: number
  /** Catalogue categories, and no case without one; null any. */
  readonly categories: readonly string[] | null
  /** Beginning of the applicant's region (GB/T 2260), as `21` for Liaoning; null any. */
  readonly territory: string | null
}

/** Names a grant in a command. */
export interface GrantRef {
  readonly grantNo: string
}

/** Authority in writing, given by someone else than its holder, until it ends or is revoked. */
export interface AuthorityGrant extends GrantConditions {
  /** Only the insurer is set: authority is its own business. */
  readonly parties: Parties
  readonly holder: GrantHolder
  /** Null any product. */
  readonly productCode: string | null
  readonly decision: GrantDecision
  /** How many distinct people must approve a case under this grant. */
  readonly approvals: number
  readonly validFrom: CivilDate
  /** First day on which it no longer holds; null until revoked. */
  readonly validTo: CivilDate | null
  readonly grantedByUserId: string
  readonly grantedByName: string
  readonly revocation: {
    readonly at: Date
    readonly byUserId: string
    readonly byName: string
    readonly reason: string
  } | null
}

export const GRANT_STANDINGS = ['notYet', 'inForce', 'ended', 'revoked'] as const
export type GrantStanding = (typeof GRANT_STANDINGS)[number]

const EVER: CivilDate = '9999-12-31'

/** Whether a grant holds on the day; derived, never stored. */
export function standingOf(
  { validFrom, validTo, revocation }: Pick<AuthorityGrant, 'validFrom' | 'validTo' | 'revocation'>,
  date: CivilDate,
): GrantStanding {
  if (revocation) return 'revoked'
  if (contains({ from: validFrom, to: validTo ?? EVER }, date)) return 'inForce'
  return date < validFrom ? 'notYet' : 'ended'
}
