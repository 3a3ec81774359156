import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { ClaimFacts } from './conditions.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import type { LimitsLeft } from './limits.ts'

/**
 * Approves the assessed amount: by a second person within authority (see the conditions), naming the very amount of
 * the assessment, and only while other claims have left enough of the limits and, of its occurrence, of the deductible.
 */
export function decideApproval(facts: ClaimFacts, amountFen: number, left: LimitsLeft): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const refusals: Refusal<ClaimRefusalCode>[] = []
  const { payableFen, indemnityFen } = claim.assessment?.adjustment ?? { payableFen: 0, indemnityFen: 0 }
  if (amountFen !== payableFen) {
    const about = { field: 'amountFen', value: amountFen, threshold: payableFen, unit: 'fen' } as const
    refusals.push({ code: 'claim.amount-not-assessed', ...about })
  }
  const deductible = claim.assessment?.adjustment.steps.find(({ code }) => code === 'deductibleAmount')
  if (deductible && deductible.basisFen > left.deductibleFen) {
    const about = { value: deductible.basisFen, threshold: left.deductibleFen, unit: 'fen' } as const
    refusals.push({ code: 'claim.deductible-used-up', ...about })
  }
  const leftFen = Math.min(left.perOccurrenceLimitFen, left.coverLimitLeftFen, left.policyLimitLeftFen)
  if (indemnityFen > leftFen)
    refusals.push({ code: 'claim.limit-used-up', value: indemnityFen, threshold: leftFen, unit: 'fen' })
  return decideClaimEvent('approve', facts, refusals, {
    approval: { approverId: actor.userId, approvedOn: businessDate, amountFen },
    declinatureProposal: null,
  })
}
