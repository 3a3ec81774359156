import type { Marks } from '../../../../kernel/marks.ts'
import { outstandingPremiumFen, type Policy, refundablePremiumFen } from './policy.ts'

type Marked = Pick<
  Policy,
  'period' | 'premiumFen' | 'paidPremiumFen' | 'state' | 'renewalOf' | 'awaitingDeliveryFrom' | 'awaitingAcceptanceFrom'
>

/**
 * What a policy is looked for by: that it is to be issued, that premium is outstanding or to go back, each with the day cover begins, and the
 * users whose goods have not been delivered, or not accepted. What is insured on was accepted in an earlier year.
 */
export function policyMarks(policy: Marked): Marks {
  const { period, state, renewalOf, awaitingDeliveryFrom, awaitingAcceptanceFrom } = policy
  return {
    ...(state === 'bound' && { toBeIssued: period.from }),
    ...(outstandingPremiumFen(policy) > 0 && { premiumOutstanding: period.from }),
    ...(refundablePremiumFen(policy) > 0 && { premiumRefundable: period.from }),
    ...(state === 'issued' && awaitingDeliveryFrom.length > 0 && { undeliveredTo: awaitingDeliveryFrom }),
    ...(state === 'issued' &&
      renewalOf === null &&
      awaitingAcceptanceFrom.length > 0 && { unacceptedBy: awaitingAcceptanceFrom }),
  }
}
