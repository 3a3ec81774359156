import { cancellationOf } from './domain/cancellation.ts'
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
  cancellation: cancellationOf(product),
  tariff: tariff && tariffSummaryView(tariff),
  versions: versions.map(({ version, effective, hash }) => ({ version, effective, hash })),
})

export const tariffView = (tariff: Tariff): TariffView => tariff
