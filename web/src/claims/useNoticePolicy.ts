import { useAnswer } from '../api/hooks.ts'
import { useProduct } from '../product/useProduct.ts'

const POLICY_NO = /^[A-Z]{2}\d{4}[A-J]?\d{6,}$/

/** The policy a notice of loss names, once its number is whole, with its terms of today and its product. */
export function useNoticePolicy(policyNo: string) {
  const whole = POLICY_NO.test(policyNo)
  const policy = useAnswer('/policies/:number', whole ? { number: policyNo } : null)
  const product = useProduct(policy.data ? policy.data.product : null)
  return { whole, unknown: policy.error !== null, terms: policy.data?.terms, product: product.data }
}
