import type { ProductView } from '../../../server/product/product.contract.ts'
import { useResource, withQuery } from '../api/hooks.ts'

/** Which version of a product is meant: the pinned one, or the one for cover beginning on a day. */
export interface ProductReference {
  readonly code: string
  readonly version?: string
  readonly on?: string
}

/** The product a case refers to; `null` asks nothing yet. */
export function useProduct(reference: ProductReference | null) {
  const { code = '', version, on } = reference ?? {}
  const query = version === undefined ? { on } : { version }
  return useResource<ProductView>(reference && withQuery(`/products/${code}`, query))
}

/** The very version a quote or policy was made under. */
export const useProductVersion = (code: string, version: string) => useProduct({ code, version })
