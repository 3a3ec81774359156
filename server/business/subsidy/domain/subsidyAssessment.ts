import { contentHash } from '../../../kernel/canonical.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import { assessSubsidy } from './assessment.ts'
import type { SubsidyFacts } from './facts.ts'
import type { SubsidyRuleSet } from './subsidyRuleSet.ts'

export const SUBSIDY_ASSESSMENT_STATES = ['eligible', 'refused'] as const
export type SubsidyAssessmentState = (typeof SUBSIDY_ASSESSMENT_STATES)[number]

/** The rule set a result was calculated with. */
export interface PinnedSubsidyRuleSet {
  readonly id: string
  readonly hash: string
  readonly document: string
}

/** What one policy gets under one rule set, with everything needed to explain and recompute it. */
export interface SubsidyAssessment {
  readonly policyNo: string
  readonly ruleSet: PinnedSubsidyRuleSet
  readonly state: SubsidyAssessmentState
  readonly amountFen: number
  readonly steps: readonly Step[]
  readonly refusals: readonly Refusal[]
  readonly facts: SubsidyFacts
  /** Other rule sets that claim the same policy. */
  readonly overlapsWith: readonly string[]
  /** Hash of what the outcome rests on: equal inputs need no new assessment. */
  readonly inputsHash: string
  readonly assessedOn: CivilDate
  readonly parties: Parties
  readonly region: string
  readonly productCode: string
}

/** An assessment is numbered after its policy and rule set. */
export const subsidyAssessmentNo = (policyNo: string, ruleSetId: string): string => `${policyNo}:${ruleSetId}`

/**
 * Whether an assessment is to take the place of the stored one: what it rests on differs, and it does not look at an older
 * day. A late run of an earlier date would otherwise undo what has been true since.
 */
export const replaces = (ruleSet: SubsidyRuleSet, next: Assessed, stored: Assessed | null): boolean =>
  stored === null ||
  (next.inputsHash !== stored.inputsHash &&
    next.assessedOn >= stored.assessedOn &&
    inputsHash(ruleSet, next) !== inputsHash(ruleSet, stored))

type Inputs = Pick<SubsidyAssessment, 'facts' | 'ruleSet' | 'overlapsWith' | 'parties'>
type Assessed = Inputs & Pick<SubsidyAssessment, 'inputsHash' | 'assessedOn'>

/**
 * Hash of what an outcome rests on. Of the premium of the year it counts whether it reaches what the rule set asks for, and
 * how far it is from it: another policy beyond that says nothing new of those before it.
 */
function inputsHash({ provisions }: SubsidyRuleSet, { facts, ruleSet, overlapsWith, parties }: Inputs): string {
  const least = provisions.minCumulativePremiumFen?.value ?? 0
  const cumulativePremiumFen = Math.min(facts.cumulativePremiumFen, least)
  return contentHash({ facts: { ...facts, cumulativePremiumFen }, ruleSet: ruleSet.hash, overlapsWith, parties })
}

interface AssessedCase {
  readonly policyNo: string
  readonly parties: Parties
  readonly region: string
  readonly productCode: string
  readonly businessDate: CivilDate
}

/** The assessment of a policy's facts under a rule set, as it is stored. */
export function determineSubsidyAssessment(
  ruleSet: SubsidyRuleSet,
  facts: SubsidyFacts,
  overlapping: readonly string[],
  { businessDate, ...of }: AssessedCase,
): SubsidyAssessment {
  const { eligible, amountFen, steps, refusals } = assessSubsidy(ruleSet, facts)
  const overlapsWith = overlapping.filter((id) => id !== ruleSet.id)
  const pinned = { id: ruleSet.id, hash: ruleSet.hash, document: ruleSet.document }
  return {
    ...of,
    ruleSet: pinned,
    state: eligible ? 'eligible' : 'refused',
    amountFen,
    steps,
    refusals,
    facts,
    overlapsWith,
    inputsHash: inputsHash(ruleSet, { facts, ruleSet: pinned, overlapsWith, parties: of.parties }),
    assessedOn: businessDate,
  }
}
