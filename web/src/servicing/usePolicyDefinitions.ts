import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { useProduct } from '../product/useProduct.ts'

/** Product and tariff that a policy pins: they name its covers and fields, and say what may be agreed. */
export function usePolicyDefinitions(policy: Pick<PolicyView, 'product' | 'tariff'> | undefined) {
  const product = useProduct(policy?.product ?? null)
  const pinned = policy?.tariff ?? null
  const tariff = useAnswer('/tariffs/:id', pinned ? { id: pinned.id, hash: pinned.hash } : null)
  return { product, tariff }
}
