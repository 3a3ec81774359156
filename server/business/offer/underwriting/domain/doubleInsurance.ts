import { overlaps, type Period } from '../../../../kernel/period.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { KeyedGoods } from './firstnessFacts.ts'
import type { InsuredGoods } from './insuredGoods.ts'

/** A machine or batch with its key. */
export type NumberedGoods = Pick<KeyedGoods, 'itemIndex' | 'number' | 'numberField' | 'machine'>

/** Goods that are already insured on a day of the period, under any insurer. */
export function findTaken<T extends NumberedGoods>(
  goods: readonly T[],
  period: Period,
  register: readonly InsuredGoods[],
): T[] {
  const covers = new Map(register.map((known) => [known._id, known.covers]))
  return goods.filter(
    ({ machine }) => machine !== null && covers.get(machine)?.some((cover) => overlaps(cover, period)),
  )
}

/** Says neither where nor by whom the goods are insured: that is another insurer's business. */
export const takenRefusal = ({ itemIndex, number, numberField }: NumberedGoods): Refusal<UnderwritingRefusalCode> => ({
  code: 'underwriting.already-insured',
  field: `items.${itemIndex}.${numberField}`,
  ...(number !== null && { value: number }),
})

/** A refusal of every machine or batch that is already insured on one of the days: it may not be insured twice. */
export const determineDoubleInsurance = (
  goods: readonly NumberedGoods[],
  period: Period,
  register: readonly InsuredGoods[],
): Refusal<UnderwritingRefusalCode>[] => findTaken(goods, period, register).map(takenRefusal)
