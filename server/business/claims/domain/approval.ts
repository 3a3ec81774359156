import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

/** What is looked at where a claim is about to be approved. */
export type ApprovalFacts = ClaimFacts & { readonly occurrence: NonNullable<ClaimFacts['occurrence']> }

/**
 * Approves the assessed amount: by a second person within authority, only while all that the assessment went by still
 * stands (see the conditions), and naming its very amount.
 */
export function decideApproval(facts: ApprovalFacts, amountFen: number): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const refusals = amountRefused(amountFen, claim.assessment?.adjustment.payableFen ?? 0)
  return decideClaimEvent('approve', facts, refusals, {
    approval: { approverId: actor.userId, approvedOn: businessDate, amountFen },
    outstandingFen: amountFen,
    declinatureProposal: null,
  })
}

function amountRefused(amountFen: number, payableFen: number): Refusal<ClaimRefusalCode>[] {
  if (amountFen === payableFen) return []
  return [
    { code: 'claim.amount-not-assessed', field: 'amountFen', value: amountFen, threshold: payableFen, unit: 'fen' },
  ]
}
