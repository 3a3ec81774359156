import type { TFunction } from 'i18next'
import type { FormField, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { type DraftValues, sentCovers, sentIndicators } from './draftValues.ts'

interface Context {
  readonly product: ProductView
  /** What was sent: the server counts covers and indicators as they stood in it. */
  readonly values: DraftValues
  readonly language: 'zh' | 'en'
  readonly t: TFunction
}

/**
 * Names a field of the submission as the form does: `items.0.attributes.costClasses.2.budgetFen` ->
 * 研发项目 1 · 费用科目与预算 · 第 3 行 · 预算.
 */
export function fieldLabel(field: string, context: Context): string {
  const { t } = context
  const [part = '', place = '', ...rest] = field.split('.')
  const basics: Readonly<Record<string, string>> = {
    insurerId: t('draft.insurer'),
    totalLimitFen: t('terms.totalLimit'),
    renewalOf: t('draft.renewalOf'),
    items: context.product.objectName[context.language],
    covers: t('terms.cover'),
    period: place === 'to' ? t('terms.to') : t('terms.from'),
  }
  if (part === 'items' && place) return itemLabel(Number(place), rest, context).join(' · ')
  if (part === 'covers' && place) return coverLabel(place, rest[0], context)
  return basics[part] ?? field
}

function itemLabel(index: number, path: readonly string[], context: Context): string[] {
  const { product, values, language, t } = context
  const object = t('object.numbered', { object: product.objectName[language], n: index + 1 })
  const [name, ...rest] = path[0] === 'attributes' ? path.slice(1) : path
  if (name === undefined) return [object]
  const field = product.itemForm.find((known) => known.name === name)
  const label = field?.label[language] ?? name
  if (rest.length === 0) return [object, label]
  if (field?.type === 'indicators') {
    const [place, part] = rest
    const code = sentIndicators(values.items[index] ?? {})[Number(place)] ?? place ?? ''
    return [object, label, code, ...(part === 'evidence' ? [t('object.evidence')] : [])]
  }
  return [object, label, ...cellLabel(field, rest, context)]
}

function cellLabel(field: FormField | undefined, [place, name]: readonly string[], { language, t }: Context): string[] {
  const row = t('object.row', { n: Number(place) + 1 })
  if (name === undefined) return [row]
  const column = field?.type === 'table' ? field.columns.find((known) => known.name === name) : undefined
  return [row, column?.label[language] ?? name]
}

/** `place` is a cover's place among those sent, or its code where it could not be sent. */
function coverLabel(place: string, figure: string | undefined, { product, values, language, t }: Context): string {
  const code = sentCovers(values, product)[Number(place)]?.code ?? place
  const cover = product.covers.find((known) => known.code === code)?.name[language] ?? t('terms.cover')
  return figure === undefined ? cover : `${cover} · ${coverFigureLabels(t)[figure] ?? figure}`
}

/** What people call the figures of a cover. */
export const coverFigureLabels = (t: TFunction): Readonly<Record<string, string>> => ({
  included: t('terms.include'),
  limitFen: t('terms.limit'),
  perOccurrenceLimitFen: t('terms.perOccurrence'),
  deductibleFen: t('terms.deductible'),
  deductiblePpm: t('terms.deductibleShare'),
  copayPpm: t('terms.copay'),
})
