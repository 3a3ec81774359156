import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { Declinature } from './claim.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

/** Declines with coded reasons; the three days for the refusal notice run from the determination (article 24). */
export function decideDeclinature(
  facts: ClaimFacts,
  { reasons, determinedOn }: Pick<Declinature, 'reasons' | 'determinedOn'>,
): Decision<ClaimChange> {
  return decideClaimEvent('decline', facts, dayRefusals(facts, determinedOn), {
    declinature: { reasons, determinedOn, declinedById: facts.actor.userId, noticeSentOn: null },
  })
}

/** Puts a declinature before a second person. Nothing is determined yet: every clock runs on. */
export function decideDeclinatureProposal(
  facts: ClaimFacts,
  { reasons, determinedOn }: Pick<Declinature, 'reasons' | 'determinedOn'>,
): Decision<ClaimChange> {
  const { userId: proposedById, name: proposedByName } = facts.actor
  return decideClaimEvent('proposeDeclinature', facts, dayRefusals(facts, determinedOn), {
    declinatureProposal: { reasons, determinedOn, proposedById, proposedByName, proposedOn: facts.businessDate },
  })
}

/** A second person within authority declines what was proposed; it is determined on this day, when both have agreed. */
export function decideDeclinatureConfirmation(facts: ClaimFacts): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const proposal = claim.declinatureProposal
  return decideClaimEvent('confirmDeclinature', facts, [], {
    declinatureProposal: null,
    declinature: proposal
      ? {
          reasons: proposal.reasons,
          determinedOn: businessDate,
          declinedById: actor.userId,
          proposedById: proposal.proposedById,
          noticeSentOn: null,
        }
      : null,
  })
}

/** A second person does not agree: the claim goes on as if nobody had proposed to decline it. */
export const decideDeclinatureRejection = (facts: ClaimFacts): Decision<ClaimChange> =>
  decideClaimEvent('rejectDeclinature', facts, [], { declinatureProposal: null })

function dayRefusals({ claim, businessDate }: ClaimFacts, determinedOn: CivilDate): Refusal<ClaimRefusalCode>[] {
  const { noticedOn } = claim.lossNotice
  const refusals: Refusal<ClaimRefusalCode>[] = []
  const about = { field: 'determinedOn', value: determinedOn, unit: 'date' } as const
  if (determinedOn > businessDate)
    refusals.push({ code: 'claim.determined-in-future', ...about, threshold: businessDate })
  if (determinedOn < noticedOn)
    refusals.push({ code: 'claim.determined-before-notice', ...about, threshold: noticedOn })
  return refusals
}

/** Records the day the refusal notice with its reasons went out. */
export function decideRefusalNotice(facts: ClaimFacts, sentOn: CivilDate): Decision<ClaimChange> {
  const { declinature } = facts.claim
  const refusals: Refusal<ClaimRefusalCode>[] = []
  const about = { field: 'sentOn', value: sentOn, unit: 'date' } as const
  if (sentOn > facts.businessDate)
    refusals.push({ code: 'claim.notice-in-future', ...about, threshold: facts.businessDate })
  if (declinature && sentOn < declinature.determinedOn)
    refusals.push({ code: 'claim.notice-before-determination', ...about, threshold: declinature.determinedOn })
  return decideClaimEvent('sendRefusalNotice', facts, refusals, {
    declinature: declinature && { ...declinature, noticeSentOn: sentOn },
  })
}
