import type { CivilDate } from '../../../kernel/civilDate.ts'
import { accepted, type Decision, refused } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import { decideTransition } from '../../../kernel/transitions.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { SubsidyRefusalCode } from '../subsidy.refusals.ts'
import type { SubsidyFacts } from './facts.ts'
import {
  type ApplicationActor,
  type SubsidyApplicationEvent,
  type SubsidyApplicationFacts,
  type SubsidyApplicationState,
  subsidyApplicationTransitions,
} from './lifecycle.ts'
import type { PinnedSubsidyRuleSet, SubsidyAssessment } from './subsidyAssessment.ts'

/** Who did a step, and on which business day. */
export interface Act extends ApplicationActor {
  readonly name: string
  readonly on: CivilDate
}

/** The assessment an application stands on, as it was when pinned. */
export interface PinnedSubsidyAssessment {
  readonly assessmentNo: string
  readonly assessmentVersion: number
  readonly ruleSet: PinnedSubsidyRuleSet
  readonly amountFen: number
  readonly steps: readonly Step[]
  readonly facts: SubsidyFacts
}

/** Names a subsidy application in a command. */
export interface ApplicationRef {
  readonly applicationNo: string
}

export interface SubsidyApplication extends PinnedSubsidyAssessment {
  readonly state: SubsidyApplicationState
  /** Neither rejected nor withdrawn: a policy has one such application per insured year. */
  readonly live: boolean
  readonly policyNo: string
  /** Year in which the policy's cover began. */
  readonly insuredYear: string
  /** Without the recommender until it is submitted: a draft is the applicant's own. */
  readonly parties: Parties
  readonly recommenderId: string
  readonly region: string
  readonly productCode: string
  readonly statement: string
  readonly created: Act
  readonly submission: Act | null
  readonly recommendation: (Act & { readonly opinion: string }) | null
  readonly returned: (Act & { readonly reason: string }) | null
  readonly decision: (Act & { readonly outcome: 'approved' | 'rejected'; readonly reason: string }) | null
}

/** The year a subsidy is asked for: the one in which the cover begins. */
export const insuredYearOf = ({ insured }: Pick<SubsidyFacts, 'insured'>): string => insured.from.slice(0, 4)

/** What the lifecycle's guards look at. */
export function applicationFacts(application: SubsidyApplication, actor: ApplicationActor): SubsidyApplicationFacts {
  const { created, submission, recommendation } = application
  return { actor, earlier: [created, submission, recommendation].filter((act) => act !== null) }
}

/** The next state of an application for an event by a person. */
export const decideApplication = (
  application: SubsidyApplication,
  event: SubsidyApplicationEvent,
  actor: ApplicationActor,
): Decision<SubsidyApplicationState> =>
  decideTransition(subsidyApplicationTransitions, application.state, event, applicationFacts(application, actor))

type CurrentAssessment = SubsidyAssessment & { readonly _id: string; readonly version: number }

/** The part of an eligible assessment an application keeps; an assessment that refuses carries nothing. */
export function decidePin(assessment: CurrentAssessment): Decision<PinnedSubsidyAssessment> {
  if (assessment.state === 'refused')
    return refused({ code: 'subsidy.not-eligible', value: assessment._id }, ...assessment.refusals)
  const { _id, version, ruleSet, amountFen, steps, facts } = assessment
  return accepted({ assessmentNo: _id, assessmentVersion: version, ruleSet, amountFen, steps, facts })
}

/**
 * Whether what the application pinned still holds on today's facts and rules. Money is only approved for a figure that
 * can be recomputed on the day of approval.
 */
export function decideApproval(
  application: SubsidyApplication,
  current: SubsidyAssessment,
  approvedFen: number,
): Decision<number> {
  const { amountFen, ruleSet } = application
  const reference = ruleSet.document
  const refusals: { code: SubsidyRefusalCode; value: string | number; threshold: string | number; unit?: 'fen' }[] = []
  if (approvedFen !== amountFen)
    refusals.push({ code: 'subsidy.amount-differs', value: approvedFen, threshold: amountFen, unit: 'fen' })
  if (current.ruleSet.hash !== ruleSet.hash)
    refusals.push({ code: 'subsidy.rule-set-changed', value: current.ruleSet.hash, threshold: ruleSet.hash })
  if (current.amountFen !== amountFen)
    refusals.push({ code: 'subsidy.assessment-changed', value: current.amountFen, threshold: amountFen, unit: 'fen' })
  const all = [...refusals.map((refusal) => ({ ...refusal, reference })), ...current.refusals]
  return all.length > 0 ? refused(...all) : accepted(amountFen)
}
