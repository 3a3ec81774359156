import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal, refusalsOf, together } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { outstandingPremiumFen, type Policy } from '../../../contract/terms/domain/policy.ts'
import type { BillingRefusalCode } from '../../../ledger/billing/billing.refusals.ts'
import { policyTransitions } from './lifecycle.ts'
import type { PayerRelation } from './payerRelation.ts'
import { policyFacts } from './policyFacts.ts'

/** Money that arrived for a policy. */
export interface PremiumReceipt {
  readonly amountFen: number
  readonly receivedOn: CivilDate
  readonly reference: string
  readonly payer: string
}

/** Whose money it was, as far as is known: in the case of refund, and for whoever looks at strangers who pay. */
export interface PayerOfReceipt {
  readonly payerAccount: string | null
  readonly payerRelation: PayerRelation
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
  return acceptedUnless(refusals, policy.paidPremiumFen + amountFen)
}

/** A policy after a receipt: its state and what it has been paid, or every reason why the money cannot be entered. */
export function decideReceipt(
  policy: Policy,
  receipt: PremiumReceipt,
  circumstances: { readonly actor: Actor; readonly businessDate: CivilDate },
): Decision<{ readonly state: Policy['state']; readonly paidPremiumFen: number }> {
  const paidPremiumFen = decidePremiumReceipt(policy, receipt, circumstances.businessDate)
  const facts = policyFacts(policy, circumstances)
  const also = refusalsOf(paidPremiumFen)
  const state = decideTransition(policyTransitions, policy.state, 'receivePremium', facts, also)
  return state.ok ? together({ state, paidPremiumFen }) : state
}
