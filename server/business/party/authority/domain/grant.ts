import type { Role } from '../../../../../config/permissions.ts'
import { DECIDED_BY, type GrantDecision, type GrantedRole } from '../../../../../config/shared/decisions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { contains } from '../../../../kernel/period.ts'
import type { Parties } from '../../identity/domain/parties.ts'

export {
  GRANT_DECISIONS,
  GRANTED_ROLES,
  type GrantDecision,
  type GrantedRole,
  TERMS_DECISIONS,
} from '../../../../../config/shared/decisions.ts'

/** Whether a decision is the work of somebody with these roles. */
export const isWorkOf = (decision: GrantDecision, roles: readonly Role[]): boolean =>
  roles.some((role) => (DECIDED_BY[decision] as readonly Role[]).includes(role))

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
