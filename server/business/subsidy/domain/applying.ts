import { accepted, acceptedUnless, type Decision, type Refusal, refusalsOf, refused } from '../../../kernel/refusal.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import type { SubsidyRefusalCode } from '../subsidy.refusals.ts'
import type { SubsidyAssessment } from './subsidyAssessment.ts'

/** Whether an application can be made from an assessment: an eligible one, on whose policy and year none stands. */
export function decideApplying(
  { state }: Pick<SubsidyAssessment, 'state'>,
  liveNo: string | null,
): Decision<true, SubsidyRefusalCode> {
  const refusals: Refusal<SubsidyRefusalCode>[] = state === 'eligible' ? [] : [{ code: 'subsidy.not-eligible' }]
  return acceptedUnless([...refusals, ...refusalsOf(decideAlone(liveNo))], true)
}

/** One application per policy and insured year: `liveNo` is the one that stands. */
export const decideAlone = (liveNo: string | null): Decision<true, SubsidyRefusalCode> =>
  acceptedUnless(liveNo === null ? [] : [{ code: 'subsidy.already-applied', value: liveNo }], true)

/** Whether a policy is assessed at all: one that is issued. */
export const decideAssessing = ({ state }: Pick<Policy, 'state'>): Decision<true, SubsidyRefusalCode> =>
  acceptedUnless(state === 'issued' ? [] : [{ code: 'subsidy.policy-not-issued', value: state }], true)

/** The assessments that were asked for (`asked`: policy or rule set), or that no rule set applies. */
export function decideAssessed<A>(
  [first, ...others]: readonly A[],
  asked: string,
): Decision<readonly [A, ...A[]], SubsidyRefusalCode> {
  return first === undefined ? refused({ code: 'subsidy.no-rule-set', value: asked }) : accepted([first, ...others])
}
