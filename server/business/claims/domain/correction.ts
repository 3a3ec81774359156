import type { Decision } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import type { Correction } from './claim.ts'
import { outstandingOf } from './claimAmounts.ts'
import { paidInAllFen } from './claimAuthority.ts'
import { type ClaimFacts, withinCorrectingAuthority } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

/** What the common adjustment makes of a claim approved before. */
export interface ChangedShare {
  readonly causedBy: string
  readonly fromFen: number
  readonly toFen: number
  readonly steps: readonly Step[]
  /** Version of the terms the occurrence was adjusted by. */
  readonly termsVersionNo: number
}

/**
 * Corrects what an approved claim is due to its new part of the occurrence. More is paid on top, and takes the authority
 * for it; less is paid less or given back; a closed claim is taken up for that.
 */
export function decideCorrection(facts: ClaimFacts, share: ChangedShare): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const correction: Correction = { on: businessDate, byId: actor.userId, ...share }
  const outstandingFen = outstandingOf(claim) + share.toFen - share.fromFen
  const correctedFen = paidInAllFen({ ...claim, outstandingFen })
  const refusals = share.toFen > share.fromFen ? withinCorrectingAuthority(facts, correctedFen) : []
  return decideClaimEvent('correct', facts, refusals, {
    corrections: [...(claim.corrections ?? []), correction],
    outstandingFen,
  })
}
