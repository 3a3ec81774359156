import { addDays } from '../../../../kernel/civilDate.ts'
import { labelOfField } from '../../../reference/product/domain/form.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import { dayIn } from '../../collection/domain/lineTexts.ts'
import type { BordereauMapping } from './bordereau.ts'
import { amountIn, choiceIn, integerIn, shareIn, yesIn } from './cellTexts.ts'
import { ITEM_COLUMNS, type ItemColumn } from './columns.ts'

export const COLUMN_KINDS = ['text', 'day', 'amount', 'share', 'integer', 'yes', 'choice'] as const
/** What stands in the cells of a column. */
export type ColumnKind = (typeof COLUMN_KINDS)[number]

const OF_POLICY: Readonly<Record<string, ColumnKind>> = {
  coverFrom: 'day',
  coverTo: 'day',
  issuedOn: 'day',
  paidOn: 'day',
  totalLimit: 'amount',
  premium: 'amount',
  paid: 'amount',
}

type Form = Pick<Product, 'itemForm'>

/** What kind of values a column has. */
export function kindOf(key: string, product: Form): ColumnKind {
  const [kind, , part] = key.split('.')
  if (kind === 'cover') return part === 'deductibleShare' || part === 'copay' ? 'share' : 'amount'
  switch (fieldOf(key, product)?.type) {
    case 'money':
      return 'amount'
    case 'date':
      return 'day'
    case 'share':
      return 'share'
    case 'integer':
      return 'integer'
    case 'boolean':
      return 'yes'
    case 'choice':
      return 'choice'
    default:
      return OF_POLICY[key] ?? 'text'
  }
}

function fieldOf(key: string, { itemForm }: Form) {
  const [kind, name] = key.split('.')
  const wanted = kind === 'attribute' ? name : ITEM_COLUMNS[key as ItemColumn]
  return itemForm.find((field) => field.name === wanted)
}

/**
 * A text as it is read in a column: a day in ISO form, fen, ppm, what a choice is called; empty for an empty cell, null where it is
 * nothing of the kind. The end of cover is given as the last day of it, however the list counts.
 */
export function readsAs(
  text: string,
  key: string,
  product: Form,
  { endIncluded }: Pick<BordereauMapping, 'endIncluded'>,
): string | null {
  if (text === '') return ''
  const told = (value: number | boolean | null) => (value === null ? null : String(value))
  switch (kindOf(key, product)) {
    case 'day': {
      const day = dayIn(text)
      return day !== null && key === 'coverTo' && !endIncluded ? addDays(day, -1) : day
    }
    case 'amount':
      return told(amountIn(text))
    case 'share':
      return told(shareIn(text))
    case 'integer':
      return told(integerIn(text))
    case 'yes':
      return told(yesIn(text))
    case 'choice': {
      const field = fieldOf(key, product)
      if (field?.type !== 'choice') return text
      const value = choiceIn(text, field)
      const choice = field.choices.find((each) => each.value === value)
      return choice ? labelOfField({ name: choice.value, label: choice.label }).zh : null
    }
    case 'text':
      return text
  }
}
