import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { outstandingPremiumFen, type Policy } from '../../../contract/terms/domain/policy.ts'
import type { BillingRefusalCode } from '../../../ledger/billing/billing.refusals.ts'

/** Money that arrived for a policy. */
export interface PremiumReceipt {
  readonly amountFen: number
  readonly receivedOn: CivilDate
  readonly reference: string
  readonly payer: string
}

/**
 * What a policy has been paid after a receipt, in fen. Premium may come in instalments, but never more than is
 * outstanding and never from the future.
 */
export function decidePremiumReceipt(
  policy: Pick<Policy, 'premiumFen' | 'paidPremiumFen' | 'state'>,
  { amountFen, receivedOn }: PremiumReceipt,
  businessDate: CivilDate,
): Decision<number, BillingRefusalCode> {
  const outstandingFen = outstandingPremiumFen(policy)
  const refusals: Refusal<BillingRefusalCode>[] = []
  if (amountFen > outstandingFen) {
    const code = 'billing.more-than-outstanding'
    refusals.push({ code, field: 'amountFen', value: amountFen, threshold: outstandingFen, unit: 'fen' })
  }
  if (receivedOn > businessDate) {
    const code = 'billing.received-in-future'
    refusals.push({ code, field: 'receivedOn', value: receivedOn, threshold: businessDate, unit: 'date' })
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(policy.paidPremiumFen + amountFen)
}
