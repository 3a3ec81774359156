import { findProduct, findProductVersion, PRODUCTS } from '../../../config/products/index.ts'
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

/**
 * A version of a product with its tariff: the very one asked for, as a quote or policy pins it, or the one for cover
 * beginning on a day (the business date if not said).
 */
export async function getProduct(reader: Reader, { params, query }: ProductInput): Promise<ProductFound> {
  const { code } = params
  const day = query.on ?? reader.businessDate
  const product = query.version === undefined ? findProduct(code, day) : findProductVersion(code, query.version)
  if (!product) throw new RefusalError([{ code: 'http.not-found', value: query.version ?? code }])
  const on = query.version === undefined ? day : product.effective.from
  return { product, tariff: findTariff(code, on), versions: PRODUCTS.filter((other) => other.code === code) }
}
