import type { ListView } from '../../../platform/http/listing.contract.ts'
import { labelOfField } from './domain/form.ts'
import type { Product } from './domain/product.ts'
import { settlementOf } from './domain/settlement.ts'
import type { Tariff } from './domain/tariff.ts'
import type { ProductSummaryView, ProductView, TariffSummaryView, TariffView } from './product.contract.ts'
import type { ProductFound } from './usecases/getProduct.ts'

export const productSummaryView = (product: Product): ProductSummaryView => {
  const { code, version, name, line, scheme, currency, filingNo, effective, hash } = product
  const covers = product.covers.map((cover) => ({ code: cover.code, name: cover.name }))
  return { code, version, name, line, scheme, currency, filingNo, effective, hash, covers }
}

export const tariffSummaryView = (tariff: Tariff): TariffSummaryView => {
  const { id, version, product, name, filingNo, effective, hash } = tariff
  return { id, version, product, name, filingNo, effective, hash }
}

export const productView = ({ product, tariff, versions }: ProductFound): ProductView => ({
  ...product,
  itemForm: product.itemForm.map((field) => ({ ...field, label: labelOfField(field) })),
  settlement: settlementOf(product),
  tariff: tariff && tariffSummaryView(tariff),
  versions: versions.map(({ version, effective, hash }) => ({ version, effective, hash })),
})

export const tariffView = (tariff: Tariff): TariffView => tariff

/** A complete list in the shape of all lists. */
export const completeListView =
  <T, V>(view: (item: T) => V) =>
  (items: readonly T[]): ListView<V> => ({
    items: items.map(view),
    nextCursor: null,
    total: { count: items.length, capped: false },
  })
