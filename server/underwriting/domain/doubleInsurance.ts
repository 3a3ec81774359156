import { overlaps, type Period } from '../../kernel/period.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { InsuredGoods } from './insuredGoods.ts'

/** An item with the key of its machine. */
export interface KeyedMachine {
  readonly serialNumber: string | null
  readonly machine: string | null
}

/**
 * Every item that is already insured on a day of the period, under any insurer (the same machine may not be insured
 * twice). Says neither where nor by whom: that is another insurer's business.
 */
export function determineDoubleInsurance(
  items: readonly KeyedMachine[],
  period: Period,
  register: readonly InsuredGoods[],
): Refusal<UnderwritingRefusalCode>[] {
  const covers = new Map(register.map((goods) => [goods._id, goods.covers]))
  return items.flatMap(({ serialNumber, machine }, index) => {
    const taken = machine !== null && (covers.get(machine)?.some((cover) => overlaps(cover, period)) ?? false)
    if (!taken || serialNumber === null) return []
    return [{ code: 'underwriting.already-insured', field: `items.${index}.serialNumber`, value: serialNumber }]
  })
}
