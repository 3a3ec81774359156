import type { User } from '../../identity/domain/user.ts'
import type { NumberedGrant } from './authority.ts'
import type { GrantDecision } from './grant.ts'

/** The amounts that a person was given with the access, by two people, as the grants that they are. */
export function grantsOfAmounts(
  user: Pick<User, 'name' | 'organisationId' | 'authority'> & { readonly _id: string },
): NumberedGrant[] {
  const { claimApprovalLimitFen, claimDeclinatureLimitFen } = user.authority
  return [
    ...(claimApprovalLimitFen === undefined ? [] : [grantOf(user, 'approveClaim', claimApprovalLimitFen)]),
    ...(claimDeclinatureLimitFen === undefined ? [] : [grantOf(user, 'declineClaim', claimDeclinatureLimitFen)]),
  ]
}

const grantOf = (
  { _id, name, organisationId }: Pick<User, 'name' | 'organisationId'> & { readonly _id: string },
  decision: GrantDecision,
  limitFen: number,
): NumberedGrant => ({
  _id,
  parties: { insurerIds: [organisationId], manufacturerId: '', userIds: [], recommenderId: '' },
  holder: { userId: _id, name, role: null },
  decision,
  limitFen,
  productCode: null,
  greatestDiscountPpm: 0,
  categories: null,
  territory: null,
  approvals: 1,
  validFrom: '1000-01-01',
  validTo: null,
  grantedByUserId: '',
  grantedByName: '',
  revocation: null,
})
