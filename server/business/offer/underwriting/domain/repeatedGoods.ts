import type { Refusal } from '../../../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { NumberedGoods } from './doubleInsurance.ts'

/** A refusal of every machine, batch, right or project that a submission has already named, however it is spelled. */
export function repeatedGoods(goods: readonly NumberedGoods[]): Refusal<UnderwritingRefusalCode>[] {
  const seen = new Set<string>()
  return goods.flatMap(({ machine, itemIndex, number, numberField }) => {
    if (machine === null) return []
    if (!seen.has(machine)) {
      seen.add(machine)
      return []
    }
    return [{ code: 'submission.goods-twice', field: `items.${itemIndex}.${numberField}`, value: number ?? '' }]
  })
}
