import { PRODUCTS } from '../../../config/products/index.ts'
import type { Reader } from '../../database/reader.ts'
import { isEffective } from '../domain/effective.ts'
import type { Product } from '../domain/product.ts'
import type { OnDateInput } from '../product.schemas.ts'

/** The product versions that can be sold for cover beginning on a day (the business date if not said). */
export async function listProducts(reader: Reader, { query }: OnDateInput): Promise<readonly Product[]> {
  const on = query.on ?? reader.businessDate
  return PRODUCTS.filter((product) => isEffective(product.effective, on))
}
