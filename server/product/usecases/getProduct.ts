import { findProduct, PRODUCTS } from '../../../config/products/index.ts'
import { findTariff } from '../../../config/tariffs/index.ts'
import type { Reader } from '../../database/reader.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Product } from '../domain/product.ts'
import type { Tariff } from '../domain/tariff.ts'
import type { ProductInput } from '../product.schemas.ts'

export interface ProductFound {
  readonly product: Product
  readonly tariff: Tariff | null
  readonly versions: readonly Product[]
}

/** The version of a product for cover beginning on a day (the business date if not said), with its tariff. */
export async function getProduct(reader: Reader, { params, query }: ProductInput): Promise<ProductFound> {
  const on = query.on ?? reader.businessDate
  const product = findProduct(params.code, on)
  if (!product) throw new RefusalError([{ code: 'http.not-found', value: params.code }])
  return { product, tariff: findTariff(params.code, on), versions: PRODUCTS.filter(({ code }) => code === params.code) }
}
