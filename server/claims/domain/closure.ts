import type { Decision } from '../../kernel/refusal.ts'
import type { ClaimFacts } from './conditions.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import { releasedReserve } from './reserve.ts'

/** Closes a paid claim, or a declined one whose refusal notice went out; what is still reserved is let go. */
export const decideClosure = (facts: ClaimFacts): Decision<ClaimChange> =>
  decideClaimEvent('close', facts, [], { reserve: releasedReserve(facts, '结案') })

/**
 * Takes a closed claim up again: assessment, approval and declinature are made anew, what was paid stays paid and is
 * deducted, and the statutory clocks start on this day.
 */
export function decideReopening(facts: ClaimFacts, reasonZh: string): Decision<ClaimChange> {
  return decideClaimEvent('reopen', facts, [], {
    reopening: { byId: facts.actor.userId, on: facts.businessDate, reasonZh },
    assessment: null,
    approval: null,
    declinature: null,
  })
}
