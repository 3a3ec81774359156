import { PRODUCTS } from '../../../config/products/index.ts'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import type {
  DefinitionKindName,
  DraftContent,
} from '../../../server/business/reference/definition/domain/definition.ts'
import { createDefinition } from '../../../server/business/reference/definition/usecases/createDefinition.ts'
import type { StoredDefinition } from '../../../server/business/reference/definition/usecases/definitions.ts'
import { publishDefinition } from '../../../server/business/reference/definition/usecases/publishDefinition.ts'
import { requestReview } from '../../../server/business/reference/definition/usecases/requestReview.ts'
import { writeContent } from '../../../server/business/reference/definition/usecases/writeContent.ts'
import type { Tariff, TariffRow, TariffTable } from '../../../server/business/reference/product/domain/tariff.ts'
import type { TestService } from '../app.ts'
import type { PersonName } from '../people.ts'

/** A row of {@link tableOf}: one exact key and one band. */
export const bandRow = (key: string, from: number, to: number | null, value = from): TariffRow => ({
  keys: [key, { from, to }],
  value,
})

/** A table by category and value. */
export const tableOf = (rows: readonly TariffRow[]): TariffTable => ({
  name: { zh: '基准费率', en: 'Base rates' },
  reference: '费率表第一条',
  dimensions: [
    { fact: 'item.category', label: { zh: '目录类别', en: 'Category' }, kind: 'exact' },
    { fact: 'item.valueFen', label: { zh: '装备价值', en: 'Value' }, kind: 'band' },
  ],
  valueKind: 'ratePpm',
  rows,
})

/** The shipped versions that drafts of tests are copies of. */
export const SHIPPED = { product: 'FS-EQ@2026.1', tariff: 'FS-EQ-2026@1.1', rules: 'FS-EQ-UR-2026@1.1' } as const

/** Reference and hash of what is shipped for the code on the days of the tests. */
export const shippedProduct = PRODUCTS.find(({ code, version }) => `${code}@${version}` === SHIPPED.product)
export const shippedTariff = TARIFFS.find(({ id, version }) => `${id}@${version}` === SHIPPED.tariff)

type Acting = Pick<TestService, 'act'>

/** A draft of insurer A, copied from the shipped version and given a version number of its own. */
export async function draftOf(
  service: Acting,
  kind: DefinitionKindName,
  change: (content: DraftContent) => DraftContent = (content) => ({ ...content, version: 'own-1' }),
  author: PersonName = 'productManagerA',
): Promise<StoredDefinition> {
  const body = { kind, source: SHIPPED[kind] }
  const created = await service.act(author, (work) => createDefinition(work, body))
  const named = { definitionNo: created._id }
  return service.act(author, (work) => writeContent(work, { ...named, content: change(created.content) }))
}

/** The tariff with every base rate for power generation replaced, or without one. */
export const withPowerRate =
  (value: number | null) =>
  (content: DraftContent): DraftContent => {
    const { tables, ...rest } = content as Partial<Tariff> as Tariff
    const base = tables.baseRate
    if (!base) throw new Error('no base rates')
    const rows = base.rows.flatMap((row) =>
      row.keys[0] !== 'power-generation' ? [row] : value === null ? [] : [{ ...row, value }],
    )
    return { ...rest, version: 'own', tables: { ...tables, baseRate: { ...base, rows } } }
  }

/** {@link draftOf}, submitted for review by its author. */
export async function submittedOf(...args: Parameters<typeof draftOf>): Promise<StoredDefinition> {
  const [service, , , author = 'productManagerA'] = args
  const draft = await draftOf(...args)
  return service.act(author, (work) => requestReview(work, { definitionNo: draft._id }))
}

/** A version of insurer A in force from a day, published by its second product manager. */
export async function publishedOf(
  service: Acting,
  kind: DefinitionKindName,
  from: string,
  change?: (content: DraftContent) => DraftContent,
): Promise<StoredDefinition> {
  const submitted = await submittedOf(service, kind, change)
  return service.act('productManagerA2', (work) => publishDefinition(work, { definitionNo: submitted._id, from }))
}
