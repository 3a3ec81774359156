import type { Refusal } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import type { SubsidyRefusalCode } from '../subsidy.refusals.ts'
import { actuallyPaidPremium } from './actuallyPaidPremium.ts'
import { type EligiblePremium, partOf } from './eligiblePremium.ts'
import type { SubsidyFacts } from './facts.ts'
import { rateCappedPremium } from './rateCappedPremium.ts'
import { failedRequirements } from './requirements.ts'
import type { Basis, SubsidyRuleSet } from './subsidyRuleSet.ts'

/** What a rule set gives a policy, line by line; or every reason why nothing. */
export interface SubsidyAssessmentResult {
  readonly eligible: boolean
  /** 0 when not eligible. */
  readonly amountFen: number
  /** The last step's amount is the subsidy; empty when not eligible. */
  readonly steps: readonly Step[]
  readonly refusals: readonly Refusal<SubsidyRefusalCode>[]
}

const ELIGIBLE_PREMIUM: Record<Basis, (ruleSet: SubsidyRuleSet, facts: SubsidyFacts) => EligiblePremium> = {
  rateCappedPremium: ({ provisions }, facts) => rateCappedPremium(provisions, facts),
  actuallyPaidPremium,
}

/**
 * Assesses a policy's facts under one rule set: the conditions first, then eligible premium by the rule set's formula,
 * the ratio, and the quota where there is one. A step stands only where it applies or its cap bites.
 */
export function assessSubsidy(ruleSet: SubsidyRuleSet, facts: SubsidyFacts): SubsidyAssessmentResult {
  const refusals = failedRequirements(ruleSet, facts)
  if (refusals.length > 0) return { eligible: false, amountFen: 0, steps: [], refusals }
  const premium = ELIGIBLE_PREMIUM[ruleSet.basis](ruleSet, facts)
  const ratio = ratioStep(ruleSet, premium)
  const quota = quotaSteps(ruleSet, facts, ratio.amountFen)
  const steps = [...premium.steps, ratio, ...quota]
  return { eligible: true, amountFen: steps.at(-1)?.amountFen ?? 0, steps, refusals: [] }
}

/** "Not more than": a fraction of a fen is dropped, of the product itself and not of what its steps were rounded to. */
function ratioStep({ provisions: { ratioPpm }, document }: SubsidyRuleSet, { steps, eligible }: EligiblePremium): Step {
  if (!ratioPpm) throw new Error(`${document}: an incomplete rule set must be refused before it calculates`)
  return {
    code: 'ratio',
    basisFen: steps.at(-1)?.amountFen ?? 0,
    factorPpm: ratioPpm.value,
    amountFen: partOf(eligible, ratioPpm.value),
    reference: ratioPpm.reference,
  }
}

function quotaSteps({ document }: SubsidyRuleSet, { remainingQuotaFen }: SubsidyFacts, amountFen: number): Step[] {
  if (remainingQuotaFen === undefined || amountFen <= remainingQuotaFen) return []
  return [{ code: 'quota', basisFen: amountFen, amountFen: remainingQuotaFen, reference: document }]
}
