import type { Marks } from '../../../../kernel/marks.ts'
import { type Policy, refundablePremiumFen } from './policy.ts'
import { afterGrace, nextDemandOn } from './premiumDemands.ts'
import { openDues, type PayingPolicy } from './premiumPayment.ts'

type Marked = PayingPolicy & Pick<Policy, 'renewalOf' | 'awaitingDeliveryFrom' | 'awaitingAcceptanceFrom'>

/**
 * What a policy is looked for by: that it is to be issued, that premium is outstanding, with the
 * day by which its oldest part is to be paid, or to go back, with the day cover begins, what is to be done about premium that is
 * not paid, and the users whose goods have not been delivered, or not accepted. What is insured on was accepted in an earlier year.
 */
export function policyMarks(policy: Marked): Marks {
  const { period, state, renewalOf, awaitingDeliveryFrom, awaitingAcceptanceFrom } = policy
  const [oldest] = openDues(policy)
  const nextDemand = nextDemandOn(policy)
  const unpaid = state === 'issued' ? afterGrace(policy)?.demand : undefined
  // What was proposed waits by itself.
  const isUnpaid = unpaid?.step === 'graceEnded'
  return {
    ...(state === 'bound' && { toBeIssued: period.from }),
    ...(oldest && { premiumOutstanding: oldest.dueOn }),
    ...(nextDemand !== null && { nextDemandOn: nextDemand }),
    ...(isUnpaid && { unpaidAfterGrace: unpaid.on }),
    ...(isUnpaid && unpaid.mayCancel && { toBeCancelled: unpaid.on }),
    ...(refundablePremiumFen(policy) > 0 && { premiumRefundable: period.from }),
    ...(state === 'issued' && awaitingDeliveryFrom.length > 0 && { undeliveredTo: awaitingDeliveryFrom }),
    ...(state === 'issued' &&
      renewalOf === null &&
      awaitingAcceptanceFrom.length > 0 && { unacceptedBy: awaitingAcceptanceFrom }),
  }
}
