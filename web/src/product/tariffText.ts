import type { TFunction } from 'i18next'
import type { Category } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type {
  Band,
  Dimension,
  ProductView,
  TariffTable,
  ValueKind,
} from '../../../server/business/reference/product/product.contract.ts'
import { formatCount, formatFen, formatPpm } from '../format.ts'

/** What the texts of a tariff's keys come from. */
export interface KeyNames {
  readonly product: Pick<ProductView, 'itemForm' | 'covers'> | undefined
  /** Of the product's guidance catalogue. */
  readonly categories: readonly Category[]
  readonly language: 'zh' | 'en'
  readonly t: TFunction
}

/** A figure of a fact by the fact's ending: shares in percent, amounts in yuan, days, anything else a count. */
export function figureText(fact: string, figure: number, t: TFunction): string {
  if (fact.endsWith('Ppm')) return formatPpm(figure)
  if (fact.endsWith('Fen')) return `${formatFen(figure)} ${t('unit.yuan')}`
  return fact.endsWith('Days') ? `${formatCount(figure)} ${t('unit.days')}` : formatCount(figure)
}

/**
 * A band as `100% ≤ x < 150%`. Facts are whole fen, ppm and days, so a band that ends one above a round figure is
 * shown as reaching it, `300% ≤ x ≤ 500%`, and one of amounts that begins with the first fen as open below.
 */
export function bandText(fact: string, { from, to }: Band, t: TFunction): string {
  const show = (figure: number) => figureText(fact, figure, t)
  if (to === null) return `x ≥ ${show(from)}`
  if (to - 1 === from) return `x = ${show(from)}`
  const begins = fact.endsWith('Fen') && from <= 1 ? '' : `${show(from)} ≤ `
  return (to - 1) % 10 === 0 ? `${begins}x ≤ ${show(to - 1)}` : `${begins}x < ${show(to)}`
}

/** A key of a row as people say it: a catalogue field, a choice of the product's form, a cover; else the key itself. */
export function keyText({ fact }: Dimension, key: string | Band, names: KeyNames): string {
  if (typeof key !== 'string') return bandText(fact, key, names.t)
  const { product, categories, language, t } = names
  if (fact === 'item.category') return categories.find(({ code }) => code === key)?.[language] ?? key
  if (fact === 'cover.code') return product?.covers.find(({ code }) => code === key)?.name[language] ?? key
  const field = product?.itemForm.find(({ name }) => `item.${name}` === fact)
  if (field?.type === 'boolean') return key === 'true' ? t('form.yes') : t('form.no')
  if (field?.type !== 'choice') return key
  return field.choices.find(({ value }) => value === key)?.label[language] ?? key
}

/** What a dimension is called, with how its bands apply where not simply as they stand. */
export function dimensionText({ label, fact, banding }: Dimension, language: 'zh' | 'en', t: TFunction): string {
  const name = label?.[language] ?? fact
  return banding === undefined || banding === 'step' ? name : t(`products.bandings.${banding}`, { name })
}

/** A value of a table: a rate and a factor in percent, an amount in yuan. */
export const valueText = (kind: ValueKind, value: number): string =>
  kind === 'amountFen' ? formatFen(value) : formatPpm(value)

/** The row that a stored step names, in the words of the tariff page; the stored text where the table has no such row. */
export function rowText(table: TariffTable, stored: string, names: KeyNames): string {
  const row = table.rows.find(({ keys }) => keys.map(storedKey).join(' · ') === stored)
  return row ? row.keys.map((key, place) => namedKey(table.dimensions[place], key, names)).join(' · ') : stored
}

/** A row has one key for each dimension. */
const namedKey = (dimension: Dimension | undefined, key: string | Band, names: KeyNames): string =>
  dimension ? keyText(dimension, key, names) : storedKey(key)

const storedKey = (key: string | Band): string => (typeof key === 'string' ? key : `[${key.from}, ${key.to ?? '∞'})`)
