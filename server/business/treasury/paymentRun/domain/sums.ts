import { sumFen } from '../../../../kernel/money.ts'
import type { ItemState, PaymentItem } from './paymentItem.ts'

/** What a run comes to: what is in it is what was paid, what failed and what is left. */
export interface RunSums {
  readonly totalFen: number
  readonly paidFen: number
  readonly failedFen: number
  /** Of what neither failed nor is booked as paid. */
  readonly leftFen: number
  readonly paidCount: number
  readonly failedCount: number
  readonly leftCount: number
}

const LEFT: readonly ItemState[] = ['waiting', 'reported', 'objected']

/** The sums of a run's items; what was taken out counts for nothing. */
export function sumsOf(items: readonly Pick<PaymentItem, 'state' | 'amountFen'>[]): RunSums {
  const of = (...states: readonly ItemState[]) => items.filter(({ state }) => states.includes(state))
  const fen = (some: readonly Pick<PaymentItem, 'amountFen'>[]) => sumFen(some.map(({ amountFen }) => amountFen))
  const [paid, failed, left] = [of('paid'), of('failed'), of(...LEFT)]
  return {
    totalFen: fen([...paid, ...failed, ...left]),
    paidFen: fen(paid),
    failedFen: fen(failed),
    leftFen: fen(left),
    paidCount: paid.length,
    failedCount: failed.length,
    leftCount: left.length,
  }
}
