import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { type Adjustment, type Claim, termsChangedSince } from './claim.ts'
import type { ClaimFacts } from './conditions.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import type { LimitsLeft } from './limits.ts'

/** The claim's occurrence as it is when the claim is approved. */
export interface OccurrenceNow {
  readonly left: LimitsLeft
  /** What the assessed loss comes to now, the claims approved meanwhile included. */
  readonly adjusted: Decision<Adjustment, ClaimRefusalCode>
  /** The terms on record for the day the occurrence first showed itself. */
  readonly termsVersionNo: number
}

/**
 * Approves the assessed amount: by a second person within authority (see the conditions), naming the very amount of the
 * assessment, and only while the common adjustment of its occurrence still comes to it and the terms it was made by are
 * still those on record: back-dated others are looked at by an assessor, even where they come to the same amount.
 */
export function decideApproval(facts: ClaimFacts, amountFen: number, now: OccurrenceNow): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const assessed = claim.assessment?.adjustment ?? { payableFen: 0, indemnityFen: 0 }
  const refusals = [
    ...amountRefused(amountFen, assessed.payableFen),
    ...occurrenceRefused(assessed, now),
    ...termsRefused(claim, now),
  ]
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

function occurrenceRefused(
  { payableFen, indemnityFen }: Pick<Adjustment, 'payableFen' | 'indemnityFen'>,
  { left, adjusted }: OccurrenceNow,
): readonly Refusal<ClaimRefusalCode>[] {
  const leftFen = Math.min(left.perOccurrenceLimitFen, left.coverLimitLeftFen, left.policyLimitLeftFen)
  if (indemnityFen > leftFen)
    return [{ code: 'claim.limit-used-up', value: indemnityFen, threshold: leftFen, unit: 'fen' }]
  if (!adjusted.ok) return adjusted.refusals
  const { value: now } = adjusted
  if (now.payableFen === payableFen && now.indemnityFen === indemnityFen) return []
  return [{ code: 'claim.occurrence-changed', value: payableFen, threshold: now.payableFen, unit: 'fen' }]
}

function termsRefused(claim: Claim, { termsVersionNo }: OccurrenceNow): Refusal<ClaimRefusalCode>[] {
  const changed = termsChangedSince(claim, termsVersionNo)
  return changed ? [{ code: 'claim.terms-changed', value: changed.assessedBy, threshold: changed.onRecord }] : []
}
