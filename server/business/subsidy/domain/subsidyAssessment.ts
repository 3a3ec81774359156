import { contentHash } from '../../../kernel/canonical.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import type { Parties } from '../../party/identity/domain/visibility.ts'
import { assessSubsidy } from './assessment.ts'
import type { SubsidyFacts } from './facts.ts'
import type { RuleSet } from './ruleSet.ts'

/** The rule set a result was calculated with. */
export interface PinnedRuleSet {
  readonly id: string
  readonly hash: string
  readonly document: string
}

/** What one policy gets under one rule set, with everything needed to explain and recompute it. */
export interface SubsidyAssessment {
  readonly policyNo: string
  readonly ruleSet: PinnedRuleSet
  readonly state: 'eligible' | 'refused'
  readonly amountFen: number
  readonly steps: readonly Step[]
  readonly refusals: readonly Refusal[]
  readonly facts: SubsidyFacts
  /** Other rule sets that claim the same policy. */
  readonly overlapsWith: readonly string[]
  /** Hash of facts, rule set and overlaps: equal inputs need no new assessment. */
  readonly inputsHash: string
  readonly assessedOn: CivilDate
  readonly parties: Parties
  readonly region: string
  readonly productCode: string
}

/** An assessment is numbered after its policy and rule set. */
export const assessmentNo = (policyNo: string, ruleSetId: string): string => `${policyNo}:${ruleSetId}`

/**
 * Whether an assessment is to take the place of the stored one: its inputs differ, and it does not look at an older day. A
 * late run of an earlier date would otherwise undo what has been true since.
 */
export const replaces = (
  next: Pick<SubsidyAssessment, 'inputsHash' | 'assessedOn'>,
  stored: Pick<SubsidyAssessment, 'inputsHash' | 'assessedOn'> | null,
): boolean => stored === null || (next.inputsHash !== stored.inputsHash && next.assessedOn >= stored.assessedOn)

interface AssessedCase {
  readonly policyNo: string
  readonly parties: Parties
  readonly region: string
  readonly productCode: string
  readonly businessDate: CivilDate
}

/** The assessment of a policy's facts under a rule set, as it is stored. */
export function determineAssessment(
  ruleSet: RuleSet,
  facts: SubsidyFacts,
  overlapping: readonly string[],
  { businessDate, ...of }: AssessedCase,
): SubsidyAssessment {
  const { eligible, amountFen, steps, refusals } = assessSubsidy(ruleSet, facts)
  const overlapsWith = overlapping.filter((id) => id !== ruleSet.id)
  return {
    ...of,
    ruleSet: { id: ruleSet.id, hash: ruleSet.hash, document: ruleSet.document },
    state: eligible ? 'eligible' : 'refused',
    amountFen,
    steps,
    refusals,
    facts,
    overlapsWith,
    inputsHash: contentHash({ facts, ruleSet: ruleSet.hash, overlapsWith, parties: of.parties }),
    assessedOn: businessDate,
  }
}
