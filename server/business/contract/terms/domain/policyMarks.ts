import type { Marks } from '../../../../kernel/marks.ts'
import { outstandingPremiumFen, type Policy } from './policy.ts'

type Marked = Pick<Policy, 'period' | 'premiumFen' | 'paidPremiumFen' | 'state' | 'awaitingDeliveryFrom'>

/**
 * What a policy is looked for by: that it is to be issued, that premium is outstanding, each with the day cover begins, and the
 * users whose goods have not been delivered.
 */
export function policyMarks(policy: Marked): Marks {
  const { period, state, awaitingDeliveryFrom } = policy
  return {
    ...(state === 'bound' && { toBeIssued: period.from }),
    ...(outstandingPremiumFen(policy) > 0 && { premiumOutstanding: period.from }),
    ...(state === 'issued' && awaitingDeliveryFrom.length > 0 && { undeliveredTo: awaitingDeliveryFrom }),
  }
}
