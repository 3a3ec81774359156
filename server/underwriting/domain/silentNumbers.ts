import { identitySkeleton } from '../../../config/identity/index.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { NumberedGoods } from './doubleInsurance.ts'
import type { DeclaredGoods } from './insuredGoods.ts'

type NamedGoods = NumberedGoods & Pick<DeclaredGoods, 'contractNo'>

/**
 * A refusal of every number without a letter or digit, such as — or /: it has no identity, so that neither double
 * insurance nor a contract divided among several policies could be seen.
 */
export function silentNumbers(goods: readonly NamedGoods[]): Refusal<UnderwritingRefusalCode>[] {
  const refusals = goods.flatMap(({ itemIndex, number, numberField, contractNo }) => [
    ...silent(`items.${itemIndex}.${numberField}`, number),
    ...silent(`items.${itemIndex}.contractNo`, contractNo),
  ])
  // The batches of an item have one contract.
  return refusals.filter(({ field }, index) => index === refusals.findIndex((other) => other.field === field))
}

const silent = (field: string, value: string | null): Refusal<UnderwritingRefusalCode>[] =>
  value === null || identitySkeleton(value) !== '' ? [] : [{ code: 'submission.number-silent', field, value }]
