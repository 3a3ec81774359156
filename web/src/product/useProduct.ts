import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useResource, withQuery } from '../api/hooks.ts'

/** Which version of a product is meant: the pinned one, or an insurer's for cover beginning on a day. */
export interface ProductReference {
  readonly code: string
  readonly hash?: string
  readonly on?: string
  readonly insurer?: string
}

/** The product a case refers to; `null` asks nothing yet. */
export function useProduct(reference: ProductReference | null) {
  const { code = '', hash, on, insurer } = reference ?? {}
  const query = hash === undefined ? { on, insurer } : { hash }
  return useResource<ProductView>(reference && withQuery(`/products/${code}`, query))
}
