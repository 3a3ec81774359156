import { type Decision, type Refusal, refused } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { type AdjustmentFacts, adjustLoss } from './adjustment.ts'
import { itemsRefused } from './asAssessed.ts'
import { paidFen } from './claimAmounts.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import type { LossAssessment, LossFindings } from './lossAssessment.ts'
import { settledNotice } from './termsNotice.ts'

/** What the findings are adjusted by: the claim's occurrence as it is, and the version of the terms on record for it. */
export type OccurrenceFacts = Pick<AdjustmentFacts, 'claim' | 'terms' | 'others'> & {
  readonly termsVersionNo: number
  /** What is insured on the day of the loss. */
  readonly itemNos: readonly number[]
}

/**
 * Takes the assessor's findings and adjusts the loss; refuses lines for items the notice does not name, and all where the
 * terms on record do not insure the loss, as for a covered line whose item is not on them.
 */
export function decideAssessment(
  facts: ClaimFacts,
  findings: LossFindings,
  occurrence: Decision<OccurrenceFacts, ClaimRefusalCode>,
): Decision<ClaimChange & { readonly assessment: LossAssessment }> {
  const { claim, actor, businessDate } = facts
  const adjusted = occurrence.ok
    ? adjustLoss({ ...findings, ...occurrence.value, paidBeforeFen: paidFen(claim) })
    : occurrence
  const also = [
    ...linesRefused(facts, findings),
    ...(occurrence.ok ? itemsRefused(claim, findings, occurrence.value.itemNos) : []),
    ...(adjusted.ok ? [] : adjusted.refusals),
  ]
  const decided = decideClaimEvent('assess', facts, also, {})
  if (!decided.ok) return decided
  if (!occurrence.ok || !adjusted.ok) return refused(...also)
  const assessment = {
    ...findings,
    termsVersionNo: occurrence.value.termsVersionNo,
    assessorId: actor.userId,
    assessedOn: businessDate,
    adjustment: adjusted.value,
  }
  const end = { how: 'assessed', on: businessDate, byId: actor.userId } as const
  return { ok: true, value: { ...decided.value, assessment, ...settledNotice(claim, end) } }
}

function linesRefused({ claim }: ClaimFacts, { lines }: LossFindings): Refusal<ClaimRefusalCode>[] {
  return lines.flatMap(({ itemNo }, index): Refusal<ClaimRefusalCode>[] => {
    if (claim.lossNotice.itemNos.includes(itemNo)) return []
    return [{ code: 'claim.line-not-in-notice', field: `lines.${index}.itemNo`, value: itemNo }]
  })
}
