import type { Decision } from '../../../kernel/refusal.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import { releasedReserve } from './reserve.ts'
import { type SameLoss, sameLossRefusals } from './sameLoss.ts'

/** Closes a paid claim, or a declined one whose refusal notice went out; what is still reserved is let go. */
export const decideClosure = (facts: ClaimFacts): Decision<ClaimChange> =>
  decideClaimEvent('close', facts, [], { reserve: releasedReserve(facts, 'closure') })

/**
 * Takes a closed claim up again: assessment, approval and declinature are made anew, what was paid stays paid and is
 * deducted, and the statutory clocks start on this day. A declined loss that was noticed anew is settled there, not twice.
 */
export function decideReopening(facts: ClaimFacts, reasonZh: string, sameLoss: SameLoss): Decision<ClaimChange> {
  const elsewhere = facts.claim.declinature === null ? [] : sameLossRefusals('claim.loss-settled-elsewhere', sameLoss)
  return decideClaimEvent('reopen', facts, elsewhere, {
    reopening: { byId: facts.actor.userId, on: facts.businessDate, reasonZh },
    assessment: null,
    approval: null,
    declinature: null,
    declinatureProposal: null,
  })
}
