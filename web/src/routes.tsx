import { type ComponentType, lazy } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { ErrorPage } from './layout/ErrorPage.tsx'
import { RequireSession } from './layout/RequireSession.tsx'

/** A page whose code is loaded when it is first visited. */
function page<Name extends string>(
  path: string,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): RouteObject {
  const Page = lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }))
  return { path, element: <Page />, errorElement: <ErrorPage /> }
}

/** Addresses are the API's own: `/claims/CL2026000012` is the page of what `/api/claims/CL2026000012` answers. */
const PAGES: readonly RouteObject[] = [
  page('/', () => import('./workqueue/WorkQueuePage.tsx'), 'WorkQueuePage'),
  page('/submissions', () => import('./underwriting/SubmissionsPage.tsx'), 'SubmissionsPage'),
  page('/submissions/:number/edit', () => import('./underwriting/SubmissionFormPage.tsx'), 'SubmissionFormPage'),
  page('/submissions/:number', () => import('./underwriting/SubmissionPage.tsx'), 'SubmissionPage'),
  page('/submissions/:number/quote', () => import('./underwriting/QuoteFormPage.tsx'), 'QuoteFormPage'),
  page('/submissions/:number/quote-comparison', () => import('./underwriting/ComparePage.tsx'), 'ComparePage'),
  page('/referrals', () => import('./underwriting/ReferralsPage.tsx'), 'ReferralsPage'),
  page('/risk-inspections/:number', () => import('./underwriting/InspectionPage.tsx'), 'InspectionPage'),
  page('/authority-grants', () => import('./authority/GrantsPage.tsx'), 'GrantsPage'),
  page('/authority-grants/new', () => import('./authority/NewGrantPage.tsx'), 'NewGrantPage'),
  page('/near-limit-decisions', () => import('./authority/NearLimitsPage.tsx'), 'NearLimitsPage'),
  page('/authority-grants/:number', () => import('./authority/GrantPage.tsx'), 'GrantPage'),
  page('/quotes', () => import('./underwriting/QuotesPage.tsx'), 'QuotesPage'),
  page('/quotes/:number', () => import('./underwriting/QuotePage.tsx'), 'QuotePage'),
  page('/policies', () => import('./policy/PoliciesPage.tsx'), 'PoliciesPage'),
  page('/policies/:number', () => import('./policy/PolicyPage.tsx'), 'PolicyPage'),
  page('/policies/:number/change', () => import('./servicing/ChangePage.tsx'), 'ChangePage'),
  page('/endorsements', () => import('./servicing/EndorsementsPage.tsx'), 'EndorsementsPage'),
  page('/endorsements/:number', () => import('./servicing/EndorsementPage.tsx'), 'EndorsementPage'),
  page('/postings', () => import('./billing/PostingsPage.tsx'), 'PostingsPage'),
  page('/bank-statements', () => import('./collection/StatementsPage.tsx'), 'StatementsPage'),
  page('/bank-statements/import', () => import('./collection/ImportStatementPage.tsx'), 'ImportStatementPage'),
  page('/bank-statements/:number', () => import('./collection/StatementPage.tsx'), 'StatementPage'),
  page('/bank-credits', () => import('./collection/CreditsPage.tsx'), 'CreditsPage'),
  page('/bank-credits/:number', () => import('./collection/CreditPage.tsx'), 'CreditPage'),
  page('/bank-credit-matches', () => import('./collection/MatchingPage.tsx'), 'MatchingPage'),
  page('/dashboard', () => import('./dashboard/DashboardPage.tsx'), 'DashboardPage'),
  page('/premium-report', () => import('./billing/PremiumReportPage.tsx'), 'PremiumReportPage'),
  page('/statements', () => import('./billing/StatementsPage.tsx'), 'StatementsPage'),
  page('/books', () => import('./billing/BooksPage.tsx'), 'BooksPage'),
  page('/claims', () => import('./claims/ClaimsPage.tsx'), 'ClaimsPage'),
  page('/claims/new', () => import('./claims/LossNoticePage.tsx'), 'LossNoticePage'),
  page('/claims/:number', () => import('./claims/ClaimPage.tsx'), 'ClaimPage'),
  page('/claims/:number/assessment', () => import('./claims/AssessmentPage.tsx'), 'AssessmentPage'),
  page('/subsidy-assessments', () => import('./subsidy/AssessmentsPage.tsx'), 'AssessmentsPage'),
  page('/subsidy-assessments/:number', () => import('./subsidy/AssessmentPage.tsx'), 'AssessmentPage'),
  page('/subsidy-applications', () => import('./subsidy/ApplicationsPage.tsx'), 'ApplicationsPage'),
  page('/subsidy-applications/:number', () => import('./subsidy/ApplicationPage.tsx'), 'ApplicationPage'),
  page('/subsidy-rule-sets', () => import('./subsidy/RuleSetsPage.tsx'), 'RuleSetsPage'),
  page('/catalogue-editions', () => import('./catalogue/EditionsPage.tsx'), 'EditionsPage'),
  page('/catalogue-editions/import', () => import('./catalogue/ImportEditionPage.tsx'), 'ImportEditionPage'),
  page('/catalogue-editions/:id/changes', () => import('./catalogue/ChangesPage.tsx'), 'ChangesPage'),
  page('/catalogue-editions/:id/affected-submissions', () => import('./catalogue/AffectedPage.tsx'), 'AffectedPage'),
  page('/catalogue-editions/:id', () => import('./catalogue/EditionPage.tsx'), 'EditionPage'),
  page('/subsidy-rule-sets/:ruleSetId', () => import('./subsidy/RuleSetPage.tsx'), 'RuleSetPage'),
  page('/accumulations', () => import('./accumulation/AccumulationsPage.tsx'), 'AccumulationsPage'),
  page('/sanctions', () => import('./sanctions/SanctionsPage.tsx'), 'SanctionsPage'),
  page('/sanctions/new', () => import('./sanctions/NewSanctionPage.tsx'), 'NewSanctionPage'),
  page('/sanctions/:number', () => import('./sanctions/SanctionPage.tsx'), 'SanctionPage'),
  page('/products', () => import('./product/ProductsPage.tsx'), 'ProductsPage'),
  page('/products/:code', () => import('./product/ProductPage.tsx'), 'ProductPage'),
  page('/tariffs/:id', () => import('./product/TariffPage.tsx'), 'TariffPage'),
  page('/definitions', () => import('./definition/DefinitionsPage.tsx'), 'DefinitionsPage'),
  page('/definitions/:number', () => import('./definition/DefinitionPage.tsx'), 'DefinitionPage'),
  page('/definitions/:number/edit', () => import('./definition/EditDefinitionPage.tsx'), 'EditDefinitionPage'),
  page('/definitions/:number/comparison', () => import('./definition/ComparisonPage.tsx'), 'ComparisonPage'),
  page('/definitions/:number/rerating', () => import('./definition/ReratingPage.tsx'), 'ReratingPage'),
  page('/definitions/:number/tables/:table', () => import('./definition/TableEditorPage.tsx'), 'TableEditorPage'),
  page('/jobs', () => import('./operations/JobsPage.tsx'), 'JobsPage'),
  page('/audit/state', () => import('./record/RecordPage.tsx'), 'RecordPage'),
  page('/audit', () => import('./operations/AuditPage.tsx'), 'AuditPage'),
  page('/account', () => import('./identity/AccountPage.tsx'), 'AccountPage'),
  page('/account/second-factor', () => import('./identity/SecondFactorPage.tsx'), 'SecondFactorPage'),
  page('/account/password', () => import('./identity/PasswordPage.tsx'), 'PasswordPage'),
  page('/organisations', () => import('./identity/OrganisationsPage.tsx'), 'OrganisationsPage'),
  page('/organisations/new', () => import('./identity/NewOrganisationPage.tsx'), 'NewOrganisationPage'),
  page('/organisations/:number', () => import('./identity/OrganisationPage.tsx'), 'OrganisationPage'),
  page('/organisations/:number/edit', () => import('./identity/EditOrganisationPage.tsx'), 'EditOrganisationPage'),
  page('/bank-accounts', () => import('./banking/BankAccountsPage.tsx'), 'BankAccountsPage'),
  page('/bank-accounts/:number', () => import('./banking/BankAccountPage.tsx'), 'BankAccountPage'),
  page('/pending-changes', () => import('./changes/ChangesPage.tsx'), 'ChangesPage'),
  page('/pending-changes/:number', () => import('./changes/ChangePage.tsx'), 'ChangePage'),
  page('/users', () => import('./identity/UsersPage.tsx'), 'UsersPage'),
  page('/users/new', () => import('./identity/NewUserPage.tsx'), 'NewUserPage'),
  page('/users/:number', () => import('./identity/UserPage.tsx'), 'UserPage'),
  page('/users/:number/edit', () => import('./identity/EditUserPage.tsx'), 'EditUserPage'),
]

export function createRouter() {
  return createBrowserRouter([
    page('/login', () => import('./identity/LoginPage.tsx'), 'LoginPage'),
    page('/verify', () => import('./verify/VerifyPage.tsx'), 'VerifyPage'),
    page('/verify/:number', () => import('./verify/VerifyPage.tsx'), 'VerifyPage'),
    page('/pre-check', () => import('./precheck/PreCheckPage.tsx'), 'PreCheckPage'),
    {
      element: <RequireSession />,
      errorElement: <ErrorPage />,
      children: [...PAGES, page('*', () => import('./layout/NotFoundPage.tsx'), 'NotFoundPage')],
    },
  ])
}
