import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { PaymentRunRefusalCode } from '../paymentRun.refusals.ts'
import type { PaymentItem } from './paymentItem.ts'
import type { PaymentRun } from './paymentRun.ts'

/** Whether a run still comes to what the approving person looked at. */
export const decideLooked = (
  { totalFen, itemCount }: Pick<PaymentRun, 'totalFen' | 'itemCount'>,
  looked: Pick<PaymentRun, 'totalFen' | 'itemCount'>,
): readonly Refusal<PaymentRunRefusalCode>[] =>
  totalFen === looked.totalFen && itemCount === looked.itemCount
    ? []
    : [
        {
          code: 'paymentRun.total-differs',
          field: 'totalFen',
          value: looked.totalFen,
          threshold: totalFen,
          unit: 'fen',
        },
      ]

type Numbered = Pick<PaymentItem, 'state' | 'amountFen'> & { readonly _id: string }

/** What is left of a run without these items: something must be, and each must be in it. */
export function decideRemoval<I extends Numbered>(
  items: readonly I[],
  itemNos: readonly string[],
): Decision<readonly I[], PaymentRunRefusalCode> {
  const waiting = items.filter(({ state }) => state === 'waiting')
  const refusals = itemNos.flatMap((value, index): Refusal<PaymentRunRefusalCode>[] =>
    waiting.some(({ _id }) => _id === value)
      ? []
      : [{ code: 'paymentRun.item-unknown', field: `itemNos.${index}`, value }],
  )
  const left = waiting.filter(({ _id }) => !itemNos.includes(_id))
  if (left.length === 0) refusals.push({ code: 'paymentRun.nothing-left-in-it' })
  return acceptedUnless(refusals, left)
}
