import { laterOf } from '../../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { Repayment } from './claim.ts'
import { outstandingOf } from './claimAmounts.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

/** Before every day. */
const NEVER = '0001-01-01'

/**
 * Takes back exactly what the beneficiary owes after a correction, or after an approval of less than was paid before, on a
 * day from the last of those to today.
 */
export function decideRepayment(
  facts: ClaimFacts,
  { amountFen, reference, receivedOn }: Pick<Repayment, 'amountFen' | 'reference' | 'receivedOn'>,
): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const refusals: Refusal<ClaimRefusalCode>[] = []
  const owedFen = Math.max(0, -outstandingOf(claim))
  const owedOn = laterOf(claim.corrections?.at(-1)?.on ?? NEVER, claim.approval?.approvedOn ?? NEVER)
  if (amountFen !== owedFen) {
    const about = { field: 'amountFen', value: amountFen, threshold: owedFen, unit: 'fen' } as const
    refusals.push({ code: 'claim.amount-not-owed', ...about })
  }
  const day = { field: 'receivedOn', value: receivedOn, unit: 'date' } as const
  if (receivedOn < owedOn) refusals.push({ code: 'claim.repaid-before-correction', ...day, threshold: owedOn })
  if (receivedOn > businessDate) refusals.push({ code: 'claim.repaid-in-future', ...day, threshold: businessDate })
  const repayment = { amountFen, reference, receivedOn, byId: actor.userId }
  return decideClaimEvent('receiveRepayment', facts, refusals, {
    repayments: [...(claim.repayments ?? []), repayment],
    outstandingFen: outstandingOf(claim) + amountFen,
  })
}
