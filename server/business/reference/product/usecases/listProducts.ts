import { PRODUCTS } from '../../../../../config/products/index.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findPublished } from '../../definition/usecases/findPublished.ts'
import { isEffective } from '../domain/effective.ts'
import type { Product } from '../domain/product.ts'
import { insurerOf } from './insurerOf.ts'

export interface ListProducts {
  readonly on?: string
  readonly insurer?: string
}

/**
 * The product versions that can be sold for cover beginning on a day (the business date if not said): what the insurer
 * has published itself, and the shipped ones of every other code.
 */
export async function listProducts(reader: Reader, query: ListProducts): Promise<readonly Product[]> {
  const on = query.on ?? reader.businessDate
  const own = await findPublished(reader, 'product', insurerOf(reader.actor, query.insurer), on)
  const codes = new Set(own.map(({ code }) => code))
  return [...own, ...PRODUCTS.filter(({ code, effective }) => !codes.has(code) && isEffective(effective, on))]
}
