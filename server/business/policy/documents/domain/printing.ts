import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { DocumentRefusalCode } from '../documents.refusals.ts'

/** What a policy is printed from: it is issued, and the product version it pins is as it was. */
export function decidePrinting(
  policy: Pick<Policy, 'issuedAt' | 'product'> & { readonly _id: string },
  product: Product | null,
): Decision<{ readonly issuedAt: Date; readonly product: Product }, DocumentRefusalCode> {
  const { issuedAt } = policy
  if (issuedAt && product) return accepted({ issuedAt, product })
  const refusals: Refusal<DocumentRefusalCode>[] = []
  if (!issuedAt) refusals.push({ code: 'document.policy-not-issued', value: policy._id })
  if (!product) refusals.push({ code: 'document.product-changed', threshold: policy.product.hash })
  return refused(...refusals)
}
