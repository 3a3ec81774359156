import type { ORGANISATION_KINDS as KINDS, ROLES } from '../../../config/permissions.ts'
import type { OrganisationKind, Role } from '../../../server/business/party/identity/identity.contract.ts'

/** In the server's order; the types let no kind be missing and none be wrong. */
export const ORGANISATION_KINDS: typeof KINDS = [
  'insurer',
  'manufacturer',
  'equipmentUser',
  'recommender',
  'ministry',
  'expertBody',
  'regulator',
  'platform',
]

/** The server's own table, which the type repeats entry by entry. */
const KIND_OF_ROLE: typeof ROLES = {
  underwriter: 'insurer',
  seniorUnderwriter: 'insurer',
  underwritingManager: 'insurer',
  claimsHandler: 'insurer',
  claimsApprover: 'insurer',
  insurerFinance: 'insurer',
  productManager: 'insurer',
  manufacturerAgent: 'manufacturer',
  equipmentUserAgent: 'equipmentUser',
  recommenderOfficer: 'recommender',
  ministryOfficer: 'ministry',
  ministryFinance: 'ministry',
  expert: 'expertBody',
  supervisor: 'regulator',
  organisationAdministrator: 'everyKind',
  administrator: 'platform',
}

/** Whether somebody looks after people's access. */
export const administers = (roles: readonly Role[]): boolean =>
  roles.includes('organisationAdministrator') || roles.includes('administrator')

/** The roles that people of a kind of organisation may have. */
export function rolesOfKind(kind: OrganisationKind): readonly Role[] {
  return (Object.keys(KIND_OF_ROLE) as Role[]).filter((role) =>
    KIND_OF_ROLE[role] === 'everyKind' ? kind !== 'platform' : KIND_OF_ROLE[role] === kind,
  )
}
