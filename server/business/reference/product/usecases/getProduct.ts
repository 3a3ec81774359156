import { PRODUCTS } from '../../../../../config/products/index.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import { findDefinition, findDefinitionByHash } from '../../definition/usecases/findDefinition.ts'
import type { Product } from '../domain/product.ts'
import type { Tariff } from '../domain/tariff.ts'
import { insurerOf } from './insurerOf.ts'

export interface ProductFound {
  readonly product: Product
  readonly tariff: Tariff | null
  readonly versions: readonly Product[]
}

export interface GetProduct {
  readonly productCode: string
  readonly on?: string
  readonly insurer?: string
  readonly hash?: string
}

/**
 * A version of a product with its tariff: the very one that a quote or policy pins, or the one by which an insurer
 * insures on a day (the business date if not said), its own before the shipped one.
 */
export async function getProduct(
  reader: Reader,
  { productCode: code, insurer, on, hash }: GetProduct,
): Promise<ProductFound> {
  const wanted = { insurerId: insurerOf(reader.actor, insurer), code, on: on ?? reader.businessDate }
  const product =
    hash === undefined
      ? await findDefinition(reader, 'product', wanted)
      : await findDefinitionByHash(reader, 'product', hash)
  if (product?.code !== code || !product) throw notFound(hash ?? code)
  const ratedOn = hash === undefined ? wanted.on : product.effective.from
  const tariff = await findDefinition(reader, 'tariff', { ...wanted, on: ratedOn })
  const shipped = PRODUCTS.filter((other) => other.code === code)
  return { product, tariff, versions: shipped.includes(product) ? shipped : [...shipped, product] }
}
