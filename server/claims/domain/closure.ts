import type { Decision, Refusal } from '../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { ClaimFacts } from './conditions.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import { releasedReserve } from './reserve.ts'

/** Closes a paid claim, or a declined one whose refusal notice went out; what is still reserved is let go. */
export const decideClosure = (facts: ClaimFacts): Decision<ClaimChange> =>
  decideClaimEvent('close', facts, [], { reserve: releasedReserve(facts, '结案') })

/**
 * Takes a closed claim up again: assessment, approval and declinature are made anew, what was paid stays paid and is
 * deducted, and the statutory clocks start on this day. `sameLoss` are other live claims about this loss, null one the
 * handler may not see: a declined loss that was noticed anew is settled there, not twice.
 */
export function decideReopening(
  facts: ClaimFacts,
  reasonZh: string,
  sameLoss: readonly (string | null)[],
): Decision<ClaimChange> {
  const elsewhere = sameLoss.map(
    (claimNo): Refusal<ClaimRefusalCode> => ({
      code: 'claim.loss-settled-elsewhere',
      ...(claimNo === null ? {} : { value: claimNo }),
    }),
  )
  return decideClaimEvent('reopen', facts, facts.claim.declinature === null ? [] : elsewhere, {
    reopening: { byId: facts.actor.userId, on: facts.businessDate, reasonZh },
    assessment: null,
    approval: null,
    declinature: null,
  })
}
