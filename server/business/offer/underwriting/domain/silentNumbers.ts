import { type NoIdentity, whyNoIdentity } from '../../../../../config/identity/index.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { FormField } from '../../../reference/product/domain/form.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { NumberedGoods } from './doubleInsurance.ts'
import type { DeclaredGoods } from './insuredGoods.ts'

type NamedGoods = NumberedGoods & Pick<DeclaredGoods, 'contractNo'>

const CODES: Readonly<Record<NoIdentity, UnderwritingRefusalCode>> = {
  silent: 'submission.number-silent',
  placeholder: 'submission.number-placeholder',
}

/**
 * A refusal of every number the form requires that has no identity: signs alone, such as —, or a word that stands for a
 * missing number, such as 待定. Neither double insurance nor a contract divided among several policies could be seen. Where the
 * form does not require it, such a number counts as not given.
 */
export function silentNumbers(
  goods: readonly NamedGoods[],
  form: readonly FormField[],
): Refusal<UnderwritingRefusalCode>[] {
  const refusals = goods.flatMap(({ itemIndex, number, numberField, contractNo }) => [
    ...(isRequired(form, numberField) ? silent(`items.${itemIndex}.${numberField}`, number) : []),
    ...(isRequired(form, 'contractNo') ? silent(`items.${itemIndex}.contractNo`, contractNo) : []),
  ])
  // The batches of an item have one contract.
  return refusals.filter(({ field }, index) => index === refusals.findIndex((other) => other.field === field))
}

function silent(field: string, value: string | null): Refusal<UnderwritingRefusalCode>[] {
  const why = value === null ? null : whyNoIdentity(value)
  return why === null || value === null ? [] : [{ code: CODES[why], field, value }]
}

/** Whether the form requires what stands at a path below the item: `serialNumber`, `attributes.batches.0.batchNo`. */
function isRequired(form: readonly FormField[], path: string): boolean {
  const [name, , column] = path.replace(/^attributes\./, '').split('.')
  const field = form.find((each) => each.name === name)
  if (column === undefined || field?.type !== 'table') return field?.required === true
  return field.columns.some((each) => each.name === column && each.required)
}
