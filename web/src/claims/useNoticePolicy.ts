import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useResource } from '../api/hooks.ts'
import { useProduct } from '../product/useProduct.ts'

const POLICY_NO = /^[A-Z]{2}\d{10}$/

/** The policy a notice of loss names, once its number is whole, with its terms of today and its product. */
export function useNoticePolicy(policyNo: string) {
  const whole = POLICY_NO.test(policyNo)
  const policy = useResource<PolicyView>(whole ? `/policies/${policyNo}` : null)
  const product = useProduct(policy.data ? policy.data.product : null)
  return { whole, unknown: policy.error !== null, terms: policy.data?.terms, product: product.data }
}
