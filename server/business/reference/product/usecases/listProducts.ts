import { PRODUCTS } from '../../../../../config/products/index.ts'
import type { Page } from '../../../../../models/page.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { completePage } from '../../../../platform/searching/usecases/completePage.ts'
import { findPublished } from '../../definition/usecases/findPublished.ts'
import { isEffective } from '../domain/effective.ts'
import type { Product } from '../domain/product.ts'
import { insurerOf } from './insurerOf.ts'

export interface ListProducts {
  readonly on?: string
  readonly insurer?: string
  /** Parts of what they are called and filed under. */
  readonly q?: string
}

/**
 * The product versions that can be sold for cover beginning on a day (the business date if not said): what the insurer
 * has published itself, and the shipped ones of every other code.
 */
export async function listProducts(reader: Reader, query: ListProducts): Promise<Page<Product>> {
  const on = query.on ?? reader.businessDate
  const own = await findPublished(reader, 'product', insurerOf(reader.actor, query.insurer), on)
  const codes = new Set(own.map(({ code }) => code))
  const shipped = PRODUCTS.filter(({ code, effective }) => !codes.has(code) && isEffective(effective, on))
  return completePage([...own, ...shipped], textsOf, query.q)
}

const textsOf = ({ code, version, name, filingNo }: Product) => [code, name.zh, name.en, version, filingNo]
