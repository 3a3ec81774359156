import type { Role } from '../../../../../config/permissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { AuthorityRefusalCode } from '../authority.refusals.ts'
import { GRANTED_ROLES, type GrantConditions, type GrantDecision, type GrantedRole } from './grant.ts'

/** A grant somebody wants to give. Exactly one of the two holders is set. */
export interface GrantProposal extends GrantConditions {
  readonly holderUserId: string | null
  readonly holderRole: GrantedRole | null
  /** Null any product. */
  readonly productCode: string | null
  readonly decision: GrantDecision
  readonly approvals: number
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
}

interface Grantor {
  readonly userId: string
  readonly roles: readonly Role[]
}

/** The person named as holder, if there is one in the grantor's insurer. */
interface Candidate {
  readonly roles: readonly Role[]
  readonly disabled: boolean
}

const holdsGrantedRole = (roles: readonly Role[]): boolean =>
  roles.some((role) => (GRANTED_ROLES as readonly Role[]).includes(role))

/**
 * Whether a grant may be given: to an active underwriter of the own insurer or a role, never to oneself, for days that
 * run forward; releasing without a second person cannot ask for several. Lists every reason.
 */
export function decideGrant(
  proposal: Omit<GrantProposal, keyof GrantConditions | 'productCode'>,
  grantor: Grantor,
  candidate: Candidate | null,
): Decision<null, AuthorityRefusalCode> {
  const { holderUserId, holderRole, decision, approvals, validFrom, validTo } = proposal
  const refusals: Refusal<AuthorityRefusalCode>[] = []
  if (holderUserId !== null && !(candidate && !candidate.disabled && holdsGrantedRole(candidate.roles)))
    refusals.push({ code: 'authority.unknown-holder', field: 'holderUserId', value: holderUserId })
  if (holderUserId === grantor.userId)
    refusals.push({ code: 'authority.own-grant', field: 'holderUserId', value: holderUserId })
  if (holderRole !== null && grantor.roles.includes(holderRole))
    refusals.push({ code: 'authority.own-grant', field: 'holderRole', value: holderRole })
  if (validTo !== null && validTo <= validFrom)
    refusals.push({
      code: 'authority.period-not-forward',
      field: 'validTo',
      value: validTo,
      threshold: validFrom,
      unit: 'date',
    })
  if (decision !== 'approve' && approvals > 1)
    refusals.push({ code: 'authority.approvals-not-applicable', field: 'approvals', value: approvals, threshold: 1 })
  return refusals.length > 0 ? refused(...refusals) : accepted(null)
}
