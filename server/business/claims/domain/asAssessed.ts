import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { type Claim, termsChangedSince } from './claim.ts'
import type { LimitsLeft } from './limits.ts'
import type { LossAdjustment, LossFindings } from './lossAssessment.ts'

/** The claim's occurrence as it is when the claim is approved. */
export interface OccurrenceNow {
  readonly left: LimitsLeft
  /** What the assessed loss comes to now, the claims approved meanwhile included. */
  readonly adjusted: Decision<LossAdjustment, ClaimRefusalCode>
  /** The terms on record for the day the occurrence first showed itself. */
  readonly termsVersionNo: number
  /** What is insured on the day of the claim's own loss. */
  readonly itemNos: readonly number[]
}

type Assessed = Pick<Claim, 'assessment' | 'policyVersionNo' | 'lossNotice'>

/**
 * Why a claim cannot be approved as it is assessed: the terms on record insure its loss no longer, its occurrence comes to
 * something else by now, or other terms than it was assessed by are on record. Back-dated ones are looked at by an assessor,
 * even where they come to the same amount.
 */
export const asAssessed = (
  claim: Assessed,
  occurrence: Decision<OccurrenceNow, ClaimRefusalCode>,
): readonly Refusal<ClaimRefusalCode>[] =>
  occurrence.ok ? notAsAssessed(claim, occurrence.value) : occurrence.refusals

/** What has overtaken an assessment: other claims of its occurrence, of its policy's limits, or other terms. */
export type Overtaken = 'byOccurrence' | 'byLimits' | 'byTerms'

/** The one thing to say about an assessment that {@link asAssessed} refuses: other terms before all, as they change the rest. */
export function overtakenBy(refusals: readonly Pick<Refusal<ClaimRefusalCode>, 'code'>[]): Overtaken | null {
  const by = refusals.map(({ code }) => OVERTAKEN[code] ?? 'byTerms')
  return (['byTerms', 'byLimits', 'byOccurrence'] as const).find((one) => by.includes(one)) ?? null
}

const OVERTAKEN: Readonly<Partial<Record<ClaimRefusalCode, Overtaken>>> = {
  'claim.occurrence-changed': 'byOccurrence',
  'claim.limit-used-up': 'byLimits',
}

const notAsAssessed = (claim: Assessed, now: OccurrenceNow): readonly Refusal<ClaimRefusalCode>[] =>
  claim.assessment
    ? [
        ...occurrenceRefused(claim.assessment.adjustment, now),
        ...termsRefused(claim, now),
        ...itemsRefused(claim, claim.assessment, now.itemNos),
      ]
    : []

/** Nothing is paid for a noticed item that the terms do not insure; what was found not covered may be anything. */
export const itemsRefused = (
  { lossNotice }: Pick<Claim, 'lossNotice'>,
  { lines }: Pick<LossFindings, 'lines'>,
  insured: readonly number[],
): Refusal<ClaimRefusalCode>[] =>
  lines.flatMap(({ itemNo, finding }, index): Refusal<ClaimRefusalCode>[] =>
    finding === 'covered' && lossNotice.itemNos.includes(itemNo) && !insured.includes(itemNo)
      ? [{ code: 'claim.item-not-insured', field: `lines.${index}.itemNo`, value: itemNo }]
      : [],
  )

function occurrenceRefused(
  { payableFen, indemnityFen }: Pick<LossAdjustment, 'payableFen' | 'indemnityFen'>,
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

function termsRefused(
  claim: Pick<Claim, 'assessment' | 'policyVersionNo'>,
  { termsVersionNo }: OccurrenceNow,
): Refusal<ClaimRefusalCode>[] {
  const changed = termsChangedSince(claim, termsVersionNo)
  return changed ? [{ code: 'claim.terms-changed', value: changed.assessedBy, threshold: termsVersionNo }] : []
}
