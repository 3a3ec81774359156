import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { PaidAccount, Payment } from './claim.ts'
import { outstandingOf } from './claimAmounts.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import { releasedReserve } from './reserve.ts'

/**
 * Pays exactly what is outstanding, the approved amount as corrected since, to the beneficiary, the equipment user whose items suffered the loss, whoever filed
 * the claim; the reserve is let go.
 */
export function decidePayment(
  facts: ClaimFacts,
  { beneficiaryId, amountFen, reference }: Pick<Payment, 'beneficiaryId' | 'amountFen' | 'reference'>,
  account: PaidAccount,
): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const refusals: Refusal<ClaimRefusalCode>[] = []
  if (beneficiaryId !== claim.beneficiaryId) {
    const about = { field: 'beneficiaryId', value: beneficiaryId, threshold: claim.beneficiaryId }
    refusals.push({ code: 'claim.not-the-beneficiary', ...about })
  }
  const outstandingFen = outstandingOf(claim)
  if (amountFen !== outstandingFen) {
    const about = { field: 'amountFen', value: amountFen, threshold: outstandingFen, unit: 'fen' } as const
    refusals.push({ code: 'claim.amount-not-approved', ...about })
  }
  const payment = { beneficiaryId, amountFen, reference, paidOn: businessDate, payerId: actor.userId, account }
  return decideClaimEvent('pay', facts, refusals, {
    payments: [...claim.payments, payment],
    outstandingFen: outstandingFen - amountFen,
    reserve: releasedReserve(facts, 'payment'),
  })
}
