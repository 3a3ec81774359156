import type { Role } from '../../../config/permissions.ts'

/** Sections of the left menu; texts are `menu.<section>` in the language files. */
export const SECTION_PATHS = {
  home: '/',
  submissions: '/submissions',
  quotes: '/quotes',
  referrals: '/referrals',
  policies: '/policies',
  claims: '/claims',
  accumulations: '/accumulations',
  postings: '/postings',
  subsidyAssessments: '/subsidy-assessments',
  subsidyApplications: '/subsidy-applications',
  subsidyRuleSets: '/subsidy-rule-sets',
  sanctions: '/sanctions',
  products: '/products',
  definitions: '/definitions',
  catalogue: '/catalogue-editions',
  authority: '/authority-grants',
  nearLimits: '/near-limit-decisions',
  organisations: '/organisations',
  users: '/users',
  bankAccounts: '/bank-accounts',
  pendingChanges: '/pending-changes',
  jobs: '/jobs',
  audit: '/audit',
} as const
export type SectionName = keyof typeof SECTION_PATHS

const underwriting = [
  'home',
  'submissions',
  'quotes',
  'referrals',
  'policies',
  'products',
  'catalogue',
  'authority',
] as const
const claims = ['home', 'claims', 'policies', 'products', 'authority'] as const
const state = ['home', 'subsidyApplications', 'subsidyAssessments', 'policies', 'subsidyRuleSets', 'catalogue'] as const

/** What each role works in all day; everything else it may read is reached by search and links. */
const MENUS: Readonly<Record<Role, readonly SectionName[]>> = {
  underwriter: [...underwriting, 'accumulations'],
  seniorUnderwriter: [...underwriting, 'accumulations'],
  underwritingManager: [
    'home',
    'submissions',
    'quotes',
    'policies',
    'accumulations',
    'products',
    'authority',
    'nearLimits',
    'pendingChanges',
  ],
  claimsHandler: claims,
  claimsApprover: claims,
  productManager: ['home', 'products', 'definitions', 'quotes', 'catalogue', 'subsidyRuleSets'],
  insurerFinance: ['home', 'policies', 'claims', 'postings', 'bankAccounts', 'pendingChanges'],
  manufacturerAgent: [
    'home',
    'submissions',
    'quotes',
    'policies',
    'claims',
    'subsidyAssessments',
    'subsidyApplications',
    'products',
    'catalogue',
  ],
  equipmentUserAgent: ['home', 'policies', 'claims'],
  recommenderOfficer: state,
  ministryOfficer: [...state, 'claims', 'sanctions'],
  ministryFinance: [...state, 'postings', 'sanctions'],
  expert: ['home', 'catalogue', 'subsidyRuleSets'],
  supervisor: [...state, 'submissions', 'quotes', 'claims', 'postings', 'sanctions', 'products', 'audit'],
  organisationAdministrator: ['home', 'users', 'bankAccounts', 'pendingChanges'],
  administrator: [
    'home',
    'pendingChanges',
    'organisations',
    'users',
    'jobs',
    'audit',
    'catalogue',
    'products',
    'subsidyRuleSets',
    'sanctions',
  ],
}

/** The sections of a person's roles, each once, in the order of the business. */
export function sectionsOf(roles: readonly Role[]): readonly SectionName[] {
  const wanted = new Set(roles.flatMap((role) => MENUS[role]))
  return (Object.keys(SECTION_PATHS) as SectionName[]).filter((name) => wanted.has(name))
}
