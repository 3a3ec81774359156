import { type CivilDate, endOfMonths } from '../../../../kernel/civilDate.ts'

/** What a contract says of its end before the end of its period. */
export interface CancellationRules {
  /** Fee where the holder cancels before cover begins, as a share of the premium (Insurance Law art. 54). */
  readonly beforeInceptionPpm: number
  /**
   * Where the holder cancels without a cause: kept of the premium of the whole period, by months begun, the first one
   * first; null: what the days have earned.
   */
  readonly shortRatePpm: readonly number[] | null
  /** Whether and how the insurer may cancel for premium that is not paid; null: it may not (art. 15). */
  readonly nonPayment: { readonly graceDays: number; readonly noticeDays: number } | null
  /** Article of the clause that says so. */
  readonly reference: string
}

/** What holds where a product says nothing: no fee, the earned part by days, no right for want of payment. */
const BY_LAW: CancellationRules = {
  beforeInceptionPpm: 0,
  shortRatePpm: null,
  nonPayment: null,
  reference: '保险法第五十四条',
}

/** How contracts of a product end early. */
export const cancellationOf = (product: { readonly cancellation?: CancellationRules } | null): CancellationRules =>
  product?.cancellation ?? BY_LAW

/**
 * Kept of the premium of the whole period where the holder cancels from `to` on: of the months begun by then, a started one
 * counts whole. Null where the table says nothing of so many months, or there is none.
 */
export function shortRateOf({ shortRatePpm }: CancellationRules, from: CivilDate, to: CivilDate): number | null {
  const month = shortRatePpm?.findIndex((_, index) => endOfMonths(from, index + 1) >= to) ?? -1
  return shortRatePpm?.[month] ?? null
}
