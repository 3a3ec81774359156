import { accumulationRoutes } from './accumulation/accumulation.routes.ts'
import { attachmentsRoutes } from './attachments/attachments.routes.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { authorityRoutes } from './authority/authority.routes.ts'
import { bankingRoutes } from './banking/banking.routes.ts'
import { billingRoutes } from './billing/billing.routes.ts'
import { catalogueRoutes } from './catalogue/catalogue.routes.ts'
import { changesRoutes } from './changes/changes.routes.ts'
import { claimsRoutes } from './claims/claims.routes.ts'
import { definitionRoutes } from './definition/definition.routes.ts'
import { documentsRoutes } from './documents/documents.routes.ts'
import type { AnyRoute } from './http/route.ts'
import { identityRoutes } from './identity/identity.routes.ts'
import { operationsRoutes } from './operations/operations.routes.ts'
import { policyRoutes } from './policy/policy.routes.ts'
import { precheckRoutes } from './precheck/precheck.routes.ts'
import { productRoutes } from './product/product.routes.ts'
import { sanctionRoutes } from './sanctions/sanctions.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { subsidyRoutes } from './subsidy/subsidy.routes.ts'
import { firstnessRoutes } from './underwriting/firstness.routes.ts'
import { inspectionRoutes } from './underwriting/inspection.routes.ts'
import { quoteRoutes } from './underwriting/quote.routes.ts'
import { underwritingRoutes } from './underwriting/underwriting.routes.ts'
import { workqueueRoutes } from './workqueue/workqueue.routes.ts'

/** Every endpoint of the system: one table per context, concatenated here and walked by HTTP, OpenAPI and tests. */
export const routes: readonly AnyRoute[] = [
  ...identityRoutes,
  ...changesRoutes,
  ...bankingRoutes,
  ...catalogueRoutes,
  ...productRoutes,
  ...authorityRoutes,
  ...definitionRoutes,
  ...precheckRoutes,
  ...underwritingRoutes,
  ...quoteRoutes,
  ...inspectionRoutes,
  ...firstnessRoutes,
  ...policyRoutes,
  ...billingRoutes,
  ...documentsRoutes,
  ...claimsRoutes,
  ...subsidyRoutes,
  ...sanctionRoutes,
  ...accumulationRoutes,
  ...attachmentsRoutes,
  ...workqueueRoutes,
  ...searchRoutes,
  ...operationsRoutes,
  ...auditRoutes,
]
