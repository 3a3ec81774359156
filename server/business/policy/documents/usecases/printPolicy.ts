import { policyStore } from '../../../../../models/policies.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { withNames } from '../../../../platform/database/referred.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { getPresentTerms } from '../../../contract/terms/usecases/terms.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { determinePolicySchedule, type PolicySchedule } from '../domain/policySchedule.ts'
import { decidePrinting } from '../domain/printing.ts'
import { renderPolicyPdf } from '../pdf/policyPdf.ts'

/** A file made for one person. */
export interface PrintedDocument {
  readonly fileName: string
  readonly bytes: Buffer
}

/**
 * The policy document of an issued policy, made when asked for: from the stored terms and the pinned product version,
 * the same bytes every time. Refuses when the product file no longer has the hash the policy pinned.
 */
export async function printPolicy(reader: Reader, { policyNo }: PolicyRef): Promise<PrintedDocument> {
  const policy = await getVisible(reader, policyStore, policyNo)
  const found = await findDefinitionByHash(reader, 'product', policy.product.hash)
  const { issuedAt, product } = valueOrThrow(decidePrinting(policy, found))
  const terms = await getPresentTerms(reader, policy, reader.businessDate)
  const schedule = await named(determinePolicySchedule({ ...policy, issuedAt }, terms, product))
  return { fileName: `${policy._id}-v${schedule.versionNo}.pdf`, bytes: await renderPolicyPdf(schedule) }
}

/** With the names of the people it refers to. */
const named = async (schedule: PolicySchedule): Promise<PolicySchedule> => ({
  ...schedule,
  notices: await Promise.all(schedule.notices.map((notice) => withNames(notice))),
})
