import { claimsRoutes } from './business/claims/claims.routes.ts'
import { attachmentsRoutes } from './business/contract/attachments/attachments.routes.ts'
import { auditRoutes } from './business/desk/audit/audit.routes.ts'
import { precheckRoutes } from './business/desk/precheck/precheck.routes.ts'
import { savedViewsRoutes } from './business/desk/savedviews/savedviews.routes.ts'
import { searchRoutes } from './business/desk/search/search.routes.ts'
import { workqueueRoutes } from './business/desk/workqueue/workqueue.routes.ts'
import { accountingRoutes } from './business/ledger/accounting/accounting.routes.ts'
import { billingRoutes } from './business/ledger/billing/billing.routes.ts'
import { consequenceRoutes } from './business/offer/underwriting/consequences.routes.ts'
import { firstnessRoutes } from './business/offer/underwriting/firstness.routes.ts'
import { inspectionRoutes } from './business/offer/underwriting/inspection.routes.ts'
import { quoteRoutes } from './business/offer/underwriting/quote.routes.ts'
import { underwritingRoutes } from './business/offer/underwriting/underwriting.routes.ts'
import { authorityRoutes } from './business/party/authority/authority.routes.ts'
import { bankingRoutes } from './business/party/banking/banking.routes.ts'
import { changesRoutes } from './business/party/changes/changes.routes.ts'
import { identityRoutes } from './business/party/identity/identity.routes.ts'
import { bordereauRoutes } from './business/policy/bordereau/bordereau.routes.ts'
import { collectionRoutes } from './business/policy/collection/collection.routes.ts'
import { documentsRoutes } from './business/policy/documents/documents.routes.ts'
import { instalmentRoutes } from './business/policy/instalment/instalment.routes.ts'
import { policyRoutes } from './business/policy/policy/policy.routes.ts'
import { portfolioRoutes } from './business/policy/portfolio/portfolio.routes.ts'
import { catalogueRoutes } from './business/reference/catalogue/catalogue.routes.ts'
import { definitionRoutes } from './business/reference/definition/definition.routes.ts'
import { productRoutes } from './business/reference/product/product.routes.ts'
import { accumulationRoutes } from './business/risk/accumulation/accumulation.routes.ts'
import { sanctionRoutes } from './business/risk/sanctions/sanctions.routes.ts'
import { endorsementRoutes } from './business/servicing/endorsement/endorsement.routes.ts'
import { renewalRoutes } from './business/servicing/renewal/renewal.routes.ts'
import { subsidyRoutes } from './business/subsidy/subsidy.routes.ts'
import { paymentRunRoutes } from './business/treasury/paymentRun/paymentRun.routes.ts'
import { exportRoutes } from './platform/http/exporting.ts'
import type { AnyRoute } from './platform/http/route.ts'
import { operationsRoutes } from './platform/operations/operations.routes.ts'

const contexts: readonly AnyRoute[] = [
  ...identityRoutes,
  ...changesRoutes,
  ...bankingRoutes,
  ...catalogueRoutes,
  ...productRoutes,
  ...authorityRoutes,
  ...definitionRoutes,
  ...consequenceRoutes,
  ...precheckRoutes,
  ...underwritingRoutes,
  ...quoteRoutes,
  ...inspectionRoutes,
  ...firstnessRoutes,
  ...policyRoutes,
  ...endorsementRoutes,
  ...instalmentRoutes,
  ...renewalRoutes,
  ...collectionRoutes,
  ...bordereauRoutes,
  ...paymentRunRoutes,
  ...billingRoutes,
  ...accountingRoutes,
  ...portfolioRoutes,
  ...documentsRoutes,
  ...claimsRoutes,
  ...subsidyRoutes,
  ...sanctionRoutes,
  ...accumulationRoutes,
  ...attachmentsRoutes,
  ...workqueueRoutes,
  ...searchRoutes,
  ...savedViewsRoutes,
  ...operationsRoutes,
  ...auditRoutes,
]

/** Every endpoint of the system: one table per context, concatenated here and walked by HTTP, OpenAPI and tests. */
export const routes: readonly AnyRoute[] = [...contexts, ...exportRoutes(contexts)]
