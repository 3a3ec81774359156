import type { FormField } from '../../../reference/product/domain/form.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'

/** Asked on the page itself or known from the catalogue entry. */
const ASKED_ANYWAY = ['category', 'valueFen', 'firstYear', 'unitOfSupport']

/**
 * Fields of the product's form that its rates are entered with: what a rough premium cannot do without. A table of the
 * form counts by its rows, and one row is assumed.
 */
export function questionsOf(product: Product, tariff: Tariff): FormField[] {
  const { base, item } = tariff.steps
  const facts = [base, ...item].flatMap((code) => tariff.tables[code]?.dimensions.map(({ fact }) => fact) ?? [])
  const asked = new Set(facts.filter((fact) => fact.startsWith('item.')).map((fact) => fact.slice('item.'.length)))
  return product.itemForm.filter(
    ({ name, type }) => asked.has(name) && type !== 'table' && !ASKED_ANYWAY.includes(name),
  )
}
