import { accepted, type Decision, type Refusal, refused } from '../../../kernel/refusal.ts'
import type { SubsidyRefusalCode } from '../subsidy.refusals.ts'
import type { SubsidyAssessment } from './subsidyAssessment.ts'

/** Whether an application can be made from an assessment: an eligible one, on whose policy and year none stands. */
export function decideApplying(
  { state }: Pick<SubsidyAssessment, 'state'>,
  liveNo: string | null,
): Decision<true, SubsidyRefusalCode> {
  const refusals: Refusal<SubsidyRefusalCode>[] = []
  if (state !== 'eligible') refusals.push({ code: 'subsidy.not-eligible' })
  if (liveNo !== null) refusals.push({ code: 'subsidy.already-applied', value: liveNo })
  return refusals.length > 0 ? refused(...refusals) : accepted(true)
}
