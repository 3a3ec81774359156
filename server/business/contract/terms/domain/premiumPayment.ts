import { civilDateOf } from '../../../../kernel/civilDate.ts'
import { WHOLE_PREMIUM } from '../../../reference/product/domain/premiumPlan.ts'
import type { PremiumPayment } from './paymentTerms.ts'
import type { Policy } from './policy.ts'
import { duesOf, type PaidDue, paidDues } from './premiumDues.ts'

/** What of a policy says how it is paid. */
export type PayingPolicy = Pick<
  Policy,
  'state' | 'premiumFen' | 'paidPremiumFen' | 'period' | 'boundAt' | 'issuedAt' | 'payment'
>

/** How a policy is paid; one from before this was agreed is paid at once, whatever its premium is by now. */
export function paymentOf({ payment, premiumFen, period, issuedAt }: PayingPolicy): PremiumPayment {
  if (payment) return payment
  const issuedOn = issuedAt && civilDateOf(issuedAt)
  const premium = { firstFen: premiumFen, changes: [] }
  return { plan: WHOLE_PREMIUM, over: period, issuedOn, demands: [], ...premium }
}

/**
 * The dues of a policy with what is paid of each, the earliest first. Before issue they are as if it were issued on the day
 * it was bound.
 */
export function policyDues(policy: PayingPolicy): readonly PaidDue[] {
  const payment = paymentOf(policy)
  const { plan, over } = payment
  const issuedOn = payment.issuedOn ?? civilDateOf(policy.boundAt)
  return paidDues(duesOf(plan, payment, { over, issuedOn }), policy.paidPremiumFen)
}

/** What is open of an issued policy; nothing is owed before. */
export const openDues = (policy: PayingPolicy): readonly PaidDue[] =>
  policy.state === 'bound' ? [] : policyDues(policy).filter(({ openFen }) => openFen > 0)
