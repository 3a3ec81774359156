import { ADMINISTRATOR_ROLES, ROLES, type Role } from './shared/roles.ts'

export {
  ADMINISTRATOR_ROLES,
  fitsKind,
  ORGANISATION_KINDS,
  type OrganisationKind,
  ROLES,
  type Role,
} from './shared/roles.ts'

/**
 * Roles that decide, pay or say who does: they sign in with a second factor. Nobody gets one, more of one, or a new
 * password to one by the word of a single person.
 */
export const DECIDING_ROLES = [
  'underwriter',
  'seniorUnderwriter',
  'underwritingManager',
  'claimsHandler',
  'claimsApprover',
  'insurerFinance',
  'productManager',
  'recommenderOfficer',
  'ministryOfficer',
  'ministryFinance',
  ...ADMINISTRATOR_ROLES,
] as const satisfies readonly Role[]

/** Whether one of the roles decides or pays. */
export const decides = (roles: readonly Role[]): boolean =>
  roles.some((role) => (DECIDING_ROLES as readonly Role[]).includes(role))

const insurerStaff = [
  'underwriter',
  'seniorUnderwriter',
  'underwritingManager',
  'claimsHandler',
  'claimsApprover',
  'insurerFinance',
] as const
const underwriters = ['underwriter', 'seniorUnderwriter'] as const
const state = ['recommenderOfficer', 'ministryOfficer', 'ministryFinance', 'supervisor'] as const
const parties = ['manufacturerAgent', 'equipmentUserAgent'] as const

/**
 * Permission -> roles that hold it. What is absent is denied. Whether this person may do it to this very case (own
 * organisation, amount authority, four eyes) is decided by the domain, not here.
 */
export const PERMISSIONS = {
  'account.own': Object.keys(ROLES) as Role[],
  'api-token.manage': Object.keys(ROLES) as Role[],
  'organisation.read': Object.keys(ROLES) as Role[],
  'organisation.manage': ['administrator'],
  'user.read': [...ADMINISTRATOR_ROLES],
  'user.manage': [...ADMINISTRATOR_ROLES],
  // Which kinds of change, and whose: `config/pendingChanges.ts` and `server/business/party/changes/domain/guards.ts`.
  'pending-change.decide': [...ADMINISTRATOR_ROLES, 'underwritingManager', 'insurerFinance'],
  'bank-account.read': [...ADMINISTRATOR_ROLES, 'insurerFinance', ...parties, 'recommenderOfficer', 'ministryFinance'],
  'bank-account.manage': [...ADMINISTRATOR_ROLES, 'insurerFinance'],
  'bank-reference.repeat': ['organisationAdministrator', 'insurerFinance'],
  'catalogue.read': Object.keys(ROLES) as Role[],
  'catalogue.import': ['ministryOfficer', 'administrator'],
  'product.read': [...insurerStaff, 'productManager', ...parties, ...state, 'administrator'],
  'definition.read': ['productManager', ...underwriters, 'ministryOfficer', 'supervisor'],
  'definition.write': ['productManager'],
  'definition.publish': ['productManager'],
  'definition.rerate': ['productManager'],
  'catalogue.publish': ['ministryOfficer', 'administrator'],
  'submission.read': [...insurerStaff, 'manufacturerAgent', 'ministryOfficer', 'ministryFinance', 'supervisor'],
  'submission.write': ['manufacturerAgent', ...underwriters],
  'quote.read': [...insurerStaff, 'productManager', 'manufacturerAgent', 'supervisor'],
  'quote.make': [...underwriters],
  'quote.accept': ['manufacturerAgent'],
  'underwriting.decide': [...underwriters],
  'coinsurance.answer': [...underwriters],
  'underwriting.inspect': [...underwriters],
  'authority.read': [...insurerStaff, 'organisationAdministrator', 'supervisor'],
  'authority.manage': ['underwritingManager'],
  // Series of decisions just below a limit.
  'authority.supervise': ['underwritingManager'],
  'authority.confirm': ['underwritingManager', ...ADMINISTRATOR_ROLES],
  'policy.bind': [...underwriters],
  'policy.issue': [...underwriters],
  'policy.read': [...insurerStaff, ...parties, ...state],
  'policy.confirm-delivery': ['equipmentUserAgent'],
  'policy.record-acceptance': ['equipmentUserAgent'],
  // Policies in force elsewhere, brought in as lists.
  'bordereau.read': [...underwriters, 'underwritingManager', 'insurerFinance'],
  'bordereau.import': [...underwriters, 'underwritingManager'],
  'endorsement.read': [...insurerStaff, ...parties, ...state],
  'endorsement.request': ['manufacturerAgent', ...underwriters],
  'endorsement.decide': [...underwriters],
  'renewal.read': [...insurerStaff, 'manufacturerAgent', 'supervisor'],
  'renewal.offer': [...underwriters],
  // Whether it is this side's to say: its holder, or the insurer that issued it.
  'renewal.decline': ['manufacturerAgent', ...underwriters],
  'premium.receive': ['insurerFinance'],
  'premium.refund': ['insurerFinance'],
  // What is to be paid by when, and how long it has been due.
  'receivable.read': ['insurerFinance', 'underwritingManager', ...underwriters, 'manufacturerAgent'],
  'receivable.sum': ['insurerFinance', 'underwritingManager'],
  'bank-statement.read': ['insurerFinance'],
  'bank-statement.import': ['insurerFinance'],
  'payment-run.read': ['insurerFinance'],
  'payment-run.prepare': ['insurerFinance'],
  'payment-run.approve': ['insurerFinance'],
  // Money is never said to have been another's by one person alone.
  'receipt.reverse': ['organisationAdministrator', 'insurerFinance'],
  'ledger.read': [...insurerStaff, 'manufacturerAgent', ...state],
  // Reports and books of the own organisation.
  'accounting.read': ['insurerFinance', 'underwritingManager', 'supervisor'],
  'books.close': ['insurerFinance'],
  'books.reopen': ['organisationAdministrator', 'insurerFinance'],
  'claim.read': [...insurerStaff, ...parties, 'ministryOfficer', 'ministryFinance', 'supervisor'],
  // Handlers record what reached their insurer by post, email or phone.
  'claim.notify': ['manufacturerAgent', 'equipmentUserAgent', 'claimsHandler', 'claimsApprover'],
  'claim.supply-documents': ['manufacturerAgent', 'equipmentUserAgent', 'claimsHandler', 'claimsApprover'],
  'claim.handle': ['claimsHandler', 'claimsApprover'],
  'claim.approve': ['claimsApprover'],
  'claim.pay': ['insurerFinance'],
  'subsidy.read': ['manufacturerAgent', ...state],
  // The papers of the checklist of an application that may be read, also where they lie with the insurer's submission.
  'subsidy.read-papers': ['manufacturerAgent', ...state],
  'subsidy.apply': ['manufacturerAgent'],
  'subsidy.recommend': ['recommenderOfficer'],
  'subsidy.approve': ['ministryOfficer', 'ministryFinance'],
  'ruleset.read': [...insurerStaff, 'productManager', ...parties, ...state, 'expert', 'administrator'],
  'sanction.read': ['ministryOfficer', 'ministryFinance', 'supervisor', 'administrator'],
  'sanction.write': ['ministryOfficer', 'administrator'],
  'sanction.check': [...insurerStaff],
  'accumulation.read': [...underwriters, 'underwritingManager'],
  'accumulation.write': ['underwritingManager'],
  'rule-findings.read': [...underwriters, 'underwritingManager'],
  // Whether this attachment, of this case: `server/business/contract/attachments/domain/owners.ts`.
  'attachment.read': [...insurerStaff, 'productManager', ...parties, ...state],
  'attachment.write': [
    ...underwriters,
    'claimsHandler',
    'claimsApprover',
    'insurerFinance',
    ...parties,
    'recommenderOfficer',
    'ministryOfficer',
    'ministryFinance',
  ],
  'workqueue.read': Object.keys(ROLES) as Role[],
  'search.read': [...insurerStaff, 'productManager', ...parties, ...state, ...ADMINISTRATOR_ROLES],
  'job.read': ['administrator'],
  'job.run': ['administrator'],
  'audit.read': ['administrator', 'supervisor'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof PERMISSIONS

/** Whether any of the roles holds the permission. */
export function holdsPermission(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission]
  return roles.some((role) => holders.includes(role))
}

/** Who is judged by {@link mayDo}: roles and, through an API token, its scopes. */
interface Rights {
  readonly roles: readonly Role[]
  readonly scopes?: readonly Permission[]
}

/** Whether somebody, by role and within a token's scopes, may do what is asked. */
export function mayDo({ roles, scopes }: Rights, permission: Permission): boolean {
  return holdsPermission(roles, permission) && (scopes?.includes(permission) ?? true)
}
