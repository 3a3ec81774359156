import { overlaps, type Period } from '../../kernel/period.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { InsuredItem } from './insuredItem.ts'
import { serialKey } from './serialKey.ts'

/** The days on which one machine is insured, by whichever insurer. */
export interface InsuredSerial {
  /** {@link serialKey}. */
  readonly _id: string
  readonly covers: readonly (Period & { readonly policyNo: string })[]
}

/**
 * Every item that is already insured on a day of the period, under any insurer (the same machine may not be insured
 * twice). Says neither where nor by whom: that is another insurer's business.
 */
export function determineDoubleInsurance(
  items: readonly InsuredItem[],
  period: Period,
  register: readonly InsuredSerial[],
): Refusal<UnderwritingRefusalCode>[] {
  const covers = new Map(register.map((serial) => [serial._id, serial.covers]))
  return items.flatMap((item, index) => {
    const taken = covers.get(serialKey(item) ?? '')?.some((cover) => overlaps(cover, period)) ?? false
    if (!taken) return []
    const value = item.serialNumber ?? ''
    return [{ code: 'underwriting.already-insured', field: `items.${index}.serialNumber`, value }]
  })
}
