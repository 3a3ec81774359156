import type { Role } from '../../../../../config/permissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { AuthorityRefusalCode } from '../authority.refusals.ts'
import {
  type AuthorityGrant,
  type GrantConditions,
  type GrantDecision,
  type GrantedRole,
  isWorkOf,
  TERMS_DECISIONS,
} from './grant.ts'

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

/**
 * Whether a grant may be given: to an active person of the own insurer or a role whose work the decision is, never to
 * oneself, for days that run forward; only approving others' quotes can ask for several people, and only decisions about
 * terms for discounts and categories. Lists every reason.
 */
export function decideGrant(
  proposal: Omit<GrantProposal, 'limitFen' | 'territory' | 'productCode'>,
  grantor: Grantor,
  candidate: Candidate | null,
): Decision<null, AuthorityRefusalCode> {
  const { holderUserId, holderRole, decision, approvals, validFrom, validTo } = proposal
  const refusals: Refusal<AuthorityRefusalCode>[] = []
  if (holderUserId !== null && !(candidate && !candidate.disabled && isWorkOf(decision, candidate.roles)))
    refusals.push({ code: 'authority.unknown-holder', field: 'holderUserId', value: holderUserId })
  if (holderUserId === grantor.userId)
    refusals.push({ code: 'authority.own-grant', field: 'holderUserId', value: holderUserId })
  if (holderRole !== null && !isWorkOf(decision, [holderRole]))
    refusals.push({
      code: 'authority.role-does-not-decide',
      field: 'holderRole',
      value: holderRole,
      threshold: decision,
    })
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
  if (!TERMS_DECISIONS.includes(decision)) refusals.push(...termsRefusals(proposal))
  return acceptedUnless(refusals, null)
}

/** A claim has no discount and no category of its own. */
function termsRefusals({
  greatestDiscountPpm,
  categories,
}: Pick<GrantConditions, 'greatestDiscountPpm' | 'categories'>): Refusal<AuthorityRefusalCode>[] {
  const code = 'authority.condition-not-applicable'
  return [
    ...(greatestDiscountPpm > 0 ? [{ code, field: 'greatestDiscountPpm' } as const] : []),
    ...(categories === null ? [] : [{ code, field: 'categories' } as const]),
  ]
}

/** Whether a grant can be taken back: once. */
export const decideRevocation = ({
  _id,
  revocation,
}: Pick<AuthorityGrant, 'revocation'> & { readonly _id: string }): Decision<true, AuthorityRefusalCode> =>
  acceptedUnless(revocation ? [{ code: 'authority.revoked', value: _id }] : [], true)

/** Whether a grant is for a product there is; `unknown` is the code of one that is not. */
export const decideProductKnown = (unknown: string | null): Decision<true, AuthorityRefusalCode> =>
  acceptedUnless(
    unknown === null ? [] : [{ code: 'authority.unknown-product', field: 'productCode', value: unknown }],
    true,
  )
