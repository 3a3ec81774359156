import { CATEGORIES } from '../../../reference/catalogue/domain/categories.ts'
import type { BilingualText } from '../../../reference/product/domain/bilingualText.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'

/** The words for everything a worksheet names by code: tables, covers, choices of the form, fields of the catalogue. */
export function stepNames(product: Product, tariff: Tariff): Readonly<Record<string, BilingualText>> {
  const categories = product.scheme === null ? [] : CATEGORIES[product.scheme]
  const choices = product.itemForm.flatMap((field) => (field.type === 'choice' ? field.choices : []))
  return Object.fromEntries([
    ...categories.map(({ code, zh, en }) => [code, { zh, en }]),
    ...choices.map(({ value, label }) => [value, label]),
    ...product.covers.map(({ code, name }) => [code, name]),
    ...Object.entries(tariff.tables).map(([code, { name }]) => [code, name]),
  ])
}
