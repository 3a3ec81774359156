import { PRODUCTS } from '../../../../../config/products/index.ts'
import { findTariff } from '../../../../../config/tariffs/index.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { SchemeCode } from '../../../reference/catalogue/domain/scheme.ts'
import { isEffective } from '../../../reference/product/domain/effective.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'

/** A model product of a line with a guidance catalogue, and its tariff. */
export interface CheckableProduct {
  readonly product: Product
  readonly scheme: SchemeCode
  readonly tariff: Tariff
}

/** The model products that can be tried today. An insurer's own versions are not shown to strangers. */
export async function findCheckableProducts({ businessDate }: Reader): Promise<readonly CheckableProduct[]> {
  return PRODUCTS.filter(({ effective }) => isEffective(effective, businessDate)).flatMap((product) => {
    const { code, scheme } = product
    const tariff = findTariff(code, businessDate)
    return scheme !== null && tariff ? [{ product, scheme, tariff }] : []
  })
}
