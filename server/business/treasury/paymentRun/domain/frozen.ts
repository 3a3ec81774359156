import { canonicalJson } from '../../../../kernel/canonical.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { PaymentRunRefusalCode } from '../paymentRun.refusals.ts'
import { decideTarget, type Payable } from './payable.ts'
import type { PaymentItem } from './paymentItem.ts'

type Code = PaymentRunRefusalCode | 'banking.account-unknown' | 'banking.account-cooling-off'

/**
 * Why an item is not any more what it was when the run was prepared: nothing or another amount is owed, its account is another
 * one now, or a change of that cools off. `now` is what is owed for its source; null where nothing is.
 */
export function itemRefusals(
  { line, amountFen, target }: Pick<PaymentItem, 'line' | 'amountFen' | 'target'>,
  now: Payable | null,
): readonly Refusal<Code>[] {
  const field = `items.${line - 1}`
  if (now === null) return [{ code: 'paymentRun.nothing-payable', field }]
  const found = decideTarget(now, target.bankAccountNo ?? undefined)
  const refusals: Refusal<Code>[] = found.ok ? [] : found.refusals.map((refusal) => ({ ...refusal, field }))
  if (found.ok && canonicalJson(found.value) !== canonicalJson(target))
    refusals.push({ code: 'paymentRun.account-changed', field })
  if (now.amountFen !== amountFen)
    refusals.push({
      code: 'paymentRun.amount-changed',
      field,
      value: now.amountFen,
      threshold: amountFen,
      unit: 'fen',
    })
  return refusals
}
