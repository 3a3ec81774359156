import { findProduct } from '../../../config/products/index.ts'
import { cancellationOf } from '../../../server/business/reference/product/domain/cancellation.ts'
import { settlementOf } from '../../../server/business/reference/product/domain/settlement.ts'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'

/** A shipped product as the client gets it. */
export function productView(code: string, on = '2026-04-01'): ProductView {
  const product = findProduct(code, on)
  if (!product) throw new Error(`no product ${code}`)
  return {
    ...product,
    settlement: settlementOf(product),
    cancellation: cancellationOf(product),
    tariff: null,
    versions: [],
  }
}
