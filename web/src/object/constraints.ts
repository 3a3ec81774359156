import type { TFunction } from 'i18next'
import type { FormField, ScalarField, TableField } from '../../../server/business/reference/product/product.contract.ts'
import { formatCount, formatFen, formatPpm } from '../format.ts'

interface Names {
  readonly form: readonly FormField[]
  readonly language: 'zh' | 'en'
  readonly t: TFunction
}

type Bounded = Extract<ScalarField, { readonly type: 'integer' | 'money' | 'share' }>

/** What a product's form asks of a field, as short sentences. */
export function constraintsOf(field: FormField, names: Names): string[] {
  switch (field.type) {
    case 'integer':
    case 'money':
    case 'share':
      return boundsOf(field, names)
    case 'text':
      return field.maxLength === undefined ? [] : [names.t('constraint.maxLength', { n: field.maxLength })]
    case 'date':
      return daysOf(field, names)
    case 'table':
      return rowsOf(field, names)
    default:
      return []
  }
}

function boundsOf(field: Bounded, { t }: Names): string[] {
  const { type, min, max } = field
  const unit = type === 'money' ? t('unit.yuan') : type === 'integer' ? (field.unit ?? '') : ''
  const show = (figure: number) => `${figureOf(type, figure)}${unit && ` ${unit}`}`
  // One fen is what any amount above zero has.
  if (min !== undefined && max !== undefined && !(type === 'money' && min === 1))
    return [t('constraint.between', { min: figureOf(type, min), max: show(max) })]
  const least = min === undefined || min === 0 ? [] : [leastText(type, min, show, t)]
  return max === undefined ? least : [...least, t('constraint.atMost', { max: show(max) })]
}

const leastText = (type: Bounded['type'], min: number, show: (figure: number) => string, t: TFunction): string =>
  type === 'money' && min === 1 ? t('constraint.positive') : t('constraint.atLeast', { min: show(min) })

const figureOf = (type: Bounded['type'], figure: number): string =>
  type === 'money' ? formatFen(figure) : type === 'share' ? formatPpm(figure) : formatCount(figure)

function daysOf({ notAfter, notBefore }: Extract<ScalarField, { readonly type: 'date' }>, names: Names): string[] {
  const { t } = names
  const day = (bound: NonNullable<typeof notAfter>) =>
    bound === 'today' ? t('constraint.today') : labelOf(bound.field, names)
  return [
    ...(notBefore ? [t('constraint.notBefore', { day: day(notBefore) })] : []),
    ...(notAfter ? [t('constraint.notAfter', { day: day(notAfter) })] : []),
  ]
}

function rowsOf({ minRows, maxRows, unique, sum, columns }: TableField, names: Names): string[] {
  const { t, language } = names
  const column = (name: string) => columns.find((known) => known.name === name)?.label[language] ?? name
  return [
    ...(minRows === undefined ? [] : [t('constraint.minRows', { n: minRows })]),
    ...(maxRows === undefined ? [] : [t('constraint.maxRows', { n: maxRows })]),
    ...(unique === undefined ? [] : [t('constraint.unique', { column: column(unique) })]),
    ...(sum ? [t('constraint.sum', { column: column(sum.column), field: labelOf(sum.equals, names) })] : []),
  ]
}

const labelOf = (name: string, { form, language }: Names): string =>
  form.find((field) => field.name === name)?.label[language] ?? name
