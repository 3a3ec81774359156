import { claimRefusals } from './business/claims/claims.refusals.ts'
import { noticeRefusals } from './business/claims/notice.refusals.ts'
import { attachmentRefusals } from './business/contract/attachments/attachments.refusals.ts'
import { auditRefusals } from './business/desk/audit/audit.refusals.ts'
import { precheckRefusals } from './business/desk/precheck/precheck.refusals.ts'
import { accountingRefusals } from './business/ledger/accounting/accounting.refusals.ts'
import { billingRefusals } from './business/ledger/billing/billing.refusals.ts'
import { coinsuranceRefusals } from './business/offer/underwriting/coinsurance.refusals.ts'
import { firstnessRefusals } from './business/offer/underwriting/firstness.refusals.ts'
import { underwritingRefusals } from './business/offer/underwriting/underwriting.refusals.ts'
import { authorityRefusals } from './business/party/authority/authority.refusals.ts'
import { bankingRefusals } from './business/party/banking/banking.refusals.ts'
import { changesRefusals } from './business/party/changes/changes.refusals.ts'
import { identityRefusals } from './business/party/identity/identity.refusals.ts'
import { bordereauRefusals } from './business/policy/bordereau/bordereau.refusals.ts'
import { collectionRefusals } from './business/policy/collection/collection.refusals.ts'
import { documentRefusals } from './business/policy/documents/documents.refusals.ts'
import { instalmentRefusals } from './business/policy/instalment/instalment.refusals.ts'
import { policyRefusals } from './business/policy/policy/policy.refusals.ts'
import { catalogueRefusals } from './business/reference/catalogue/catalogue.refusals.ts'
import { definitionRefusals } from './business/reference/definition/definition.refusals.ts'
import { productRefusals } from './business/reference/product/product.refusals.ts'
import { accumulationRefusals } from './business/risk/accumulation/accumulation.refusals.ts'
import { sanctionRefusals } from './business/risk/sanctions/sanctions.refusals.ts'
import { endorsementRefusals } from './business/servicing/endorsement/endorsement.refusals.ts'
import { renewalRefusals } from './business/servicing/renewal/renewal.refusals.ts'
import { subsidyRefusals } from './business/subsidy/subsidy.refusals.ts'
import { paymentRunRefusals } from './business/treasury/paymentRun/paymentRun.refusals.ts'
import { kernelRefusals } from './kernel/kernel.refusals.ts'
import type { RefusalTable, RefusalText } from './kernel/refusal.ts'
import { httpRefusals } from './platform/http/http.refusals.ts'
import { operationsRefusals } from './platform/operations/operations.refusals.ts'
import { workbookRefusals } from './platform/workbook/workbook.refusals.ts'

/** The refusal table of each context. A code belongs to one table only. */
export const REFUSAL_TABLES: readonly RefusalTable[] = [
  httpRefusals,
  kernelRefusals,
  identityRefusals,
  changesRefusals,
  bankingRefusals,
  authorityRefusals,
  catalogueRefusals,
  productRefusals,
  definitionRefusals,
  precheckRefusals,
  underwritingRefusals,
  coinsuranceRefusals,
  firstnessRefusals,
  policyRefusals,
  endorsementRefusals,
  instalmentRefusals,
  renewalRefusals,
  collectionRefusals,
  bordereauRefusals,
  paymentRunRefusals,
  billingRefusals,
  accountingRefusals,
  documentRefusals,
  claimRefusals,
  noticeRefusals,
  subsidyRefusals,
  sanctionRefusals,
  accumulationRefusals,
  attachmentRefusals,
  workbookRefusals,
  operationsRefusals,
  auditRefusals,
]

/** Every refusal code of the system with its kind and texts. */
export const REFUSALS: RefusalTable = Object.assign({}, ...REFUSAL_TABLES)

/** Text of a code. Throws for a code no context declared: a fault of ours, answered 500. */
export function refusalText(code: string): RefusalText {
  const text = REFUSALS[code]
  if (!text) throw new Error(`refusal ${code} has no text`)
  return text
}
