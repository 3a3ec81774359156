import { useAnswer } from '../api/hooks.ts'

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
  return useAnswer('/products/:code', reference ? { code, ...query } : null)
}
