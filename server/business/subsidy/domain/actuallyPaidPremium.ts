import type { Step } from '../../../kernel/step.ts'
import { type EligiblePremium, fractionOf } from './eligiblePremium.ts'
import type { SubsidyFacts } from './facts.ts'
import type { SubsidyRuleSet } from './subsidyRuleSet.ts'

/** Eligible premium = what was actually paid; no rate ceiling. Of a premium partly paid, the paid part counts. */
export function actuallyPaidPremium({ provisions, document }: SubsidyRuleSet, facts: SubsidyFacts): EligiblePremium {
  const step: Step = {
    code: 'paidPremium',
    basisFen: facts.premiumFen,
    amountFen: facts.paidPremiumFen,
    reference: provisions.ratioPpm?.reference ?? document,
  }
  return { steps: [step], eligible: fractionOf(facts.paidPremiumFen) }
}
