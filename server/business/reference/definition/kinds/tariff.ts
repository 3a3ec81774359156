import { SUPERSEDED_TARIFFS, TARIFFS, tariffSchema } from '../../../../../config/tariffs/index.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { leastLeftPpm } from '../../product/domain/dilution.ts'
import type { Tariff, TariffTable } from '../../product/domain/tariff.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import { checkDirections } from '../domain/checkDirections.ts'
import { checkTable } from '../domain/checkTable.ts'
import type { DraftContent } from '../domain/definition.ts'
import type { KnownValues } from '../domain/missingRows.ts'
import { tablesOf } from '../domain/tariffTable.ts'
import { type CheckContext, checkProduct, type DefinitionKind, OF_A_PRODUCT, shippedForProducts } from './kind.ts'

/** Tariffs: the rates of a product. Their code is the product's, for a product has one tariff at a time. */
export const tariffKind: DefinitionKind = {
  name: 'tariff',
  schema: tariffSchema,
  template: {
    id: '',
    version: '1',
    product: '',
    name: '',
    filingNo: '',
    rounding: 'halfUp',
    tables: {},
    steps: { base: '', item: [], whole: [], cover: [] },
    covers: { by: 'ownLimit', reference: '' },
    adjustments: null,
    totalRate: null,
    period: { reference: '', maximumMonths: 12 },
    minimumPremium: { reference: '', amountFen: 0 },
  },
  ...OF_A_PRODUCT,
  check: (content, context) => [
    ...checkProduct(content, context),
    ...[...tablesOf(content)].flatMap(([code, table]) => checkTariffTable(code, table, content, context)),
  ],
  remarks: (content) => diluted(content),
  shipped: shippedForProducts(TARIFFS, SUPERSEDED_TARIFFS),
}

/** How far a premium can fall while items join under unchanged limits. */
function diluted(content: DraftContent): Refusal<DefinitionRefusalCode>[] {
  const steps = content.steps as Tariff['steps']
  const value = leastLeftPpm({ tables: Object.fromEntries(tablesOf(content)), steps })
  return value === null ? [] : [{ code: 'definition.limit-diluted', field: 'tables', value, unit: 'ppm' }]
}

/** Which way values go can be told of rows that fit the table alone. */
function checkTariffTable(
  code: string,
  table: TariffTable,
  { period }: DraftContent,
  context: CheckContext,
): Refusal<DefinitionRefusalCode>[] {
  const faults = checkTable(code, table, knownValues(context))
  if (faults.some((fault) => fault.code === 'definition.table-malformed')) return faults
  const isShortPeriod = typeof period === 'object' && period !== null && 'table' in period && period.table === code
  return [...faults, ...checkDirections(code, table, isShortPeriod)]
}

/** The values a table has to cover: categories of the catalogue, covers of the product, choices of its form. */
const knownValues =
  ({ product, categories }: CheckContext): KnownValues =>
  (fact) => {
    if (!product) return null
    if (fact === 'item.category') return categories.length > 0 ? categories : null
    if (fact === 'cover.code') return product.covers.map(({ code }) => code)
    const field = product.itemForm.find(({ name }) => fact === `item.${name}`)
    if (field?.type === 'boolean') return ['true', 'false']
    return field?.type === 'choice' ? field.choices.map(({ value }) => value) : null
  }
