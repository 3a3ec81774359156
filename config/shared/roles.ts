/** Kinds of organisation; each user belongs to one organisation and its roles must fit the kind. */
export const ORGANISATION_KINDS = [
  'insurer',
  'manufacturer',
  'equipmentUser',
  'recommender',
  'ministry',
  'expertBody',
  'regulator',
  'platform',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Role -> kind of organisation it belongs to; `everyKind` fits all but the platform, which has its own administrators. */
export const ROLES = {
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
} as const satisfies Record<string, OrganisationKind | 'everyKind'>
export type Role = keyof typeof ROLES

/** Whether people of such an organisation may have the role. */
export function fitsKind(role: Role, kind: OrganisationKind): boolean {
  return ROLES[role] === 'everyKind' ? kind !== 'platform' : ROLES[role] === kind
}

/** Who looks after people's access: of one organisation, and of the platform. */
export const ADMINISTRATOR_ROLES = ['organisationAdministrator', 'administrator'] as const satisfies readonly Role[]
