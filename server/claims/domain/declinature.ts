import type { CivilDate } from '../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { Declinature } from './claim.ts'
import type { ClaimFacts } from './conditions.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

/** Declines with coded reasons; the three days for the refusal notice run from the determination (article 24). */
export function decideDeclinature(
  facts: ClaimFacts,
  { reasons, determinedOn }: Pick<Declinature, 'reasons' | 'determinedOn'>,
): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const { noticedOn } = claim.lossNotice
  const refusals: Refusal<ClaimRefusalCode>[] = []
  const about = { field: 'determinedOn', value: determinedOn, unit: 'date' } as const
  if (determinedOn > businessDate)
    refusals.push({ code: 'claim.determined-in-future', ...about, threshold: businessDate })
  if (determinedOn < noticedOn)
    refusals.push({ code: 'claim.determined-before-notice', ...about, threshold: noticedOn })
  return decideClaimEvent('decline', facts, refusals, {
    declinature: { reasons, determinedOn, declinedById: actor.userId, noticeSentOn: null },
  })
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
