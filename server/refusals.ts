import { accumulationRefusals } from './accumulation/accumulation.refusals.ts'
import { attachmentRefusals } from './attachments/attachments.refusals.ts'
import { authorityRefusals } from './authority/authority.refusals.ts'
import { bankingRefusals } from './banking/banking.refusals.ts'
import { billingRefusals } from './billing/billing.refusals.ts'
import { catalogueRefusals } from './catalogue/catalogue.refusals.ts'
import { changesRefusals } from './changes/changes.refusals.ts'
import { claimRefusals } from './claims/claims.refusals.ts'
import { definitionRefusals } from './definition/definition.refusals.ts'
import { documentRefusals } from './documents/documents.refusals.ts'
import { httpRefusals } from './http/http.refusals.ts'
import { identityRefusals } from './identity/identity.refusals.ts'
import { kernelRefusals } from './kernel/kernel.refusals.ts'
import type { RefusalTable, RefusalText } from './kernel/refusal.ts'
import { operationsRefusals } from './operations/operations.refusals.ts'
import { policyRefusals } from './policy/policy.refusals.ts'
import { precheckRefusals } from './precheck/precheck.refusals.ts'
import { productRefusals } from './product/product.refusals.ts'
import { sanctionRefusals } from './sanctions/sanctions.refusals.ts'
import { subsidyRefusals } from './subsidy/subsidy.refusals.ts'
import { firstnessRefusals } from './underwriting/firstness.refusals.ts'
import { underwritingRefusals } from './underwriting/underwriting.refusals.ts'
import { workbookRefusals } from './workbook/workbook.refusals.ts'

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
  firstnessRefusals,
  policyRefusals,
  billingRefusals,
  documentRefusals,
  claimRefusals,
  subsidyRefusals,
  sanctionRefusals,
  accumulationRefusals,
  attachmentRefusals,
  workbookRefusals,
  operationsRefusals,
]

/** Every refusal code of the system with its status and texts. */
export const REFUSALS: RefusalTable = Object.assign({}, ...REFUSAL_TABLES)

/** Text of a code. Throws for a code no context declared: a fault of ours, answered 500. */
export function refusalText(code: string): RefusalText {
  const text = REFUSALS[code]
  if (!text) throw new Error(`refusal ${code} has no text`)
  return text
}
