import type { FirstInsurance } from '../../contract/terms/domain/policy.ts'
import type { SubsidyRuleSet } from './subsidyRuleSet.ts'

/** A policy's own first day and catalogue editions, and those of the first insurance where it renews one without a gap. */
interface Insurances {
  readonly own: FirstInsurance
  readonly first: FirstInsurance | undefined
}

/**
 * The insurance whose first day and catalogue editions are judged. A document that asks for continuous renewal (财办建〔2018〕35号)
 * judges a continuous renewal by the first insurance of its goods; every other insurance stands for itself.
 */
export const judgedInsurance = (
  { provisions: { continuousRenewal } }: Pick<SubsidyRuleSet, 'provisions'>,
  { own, first }: Insurances,
): FirstInsurance => (continuousRenewal?.value && first ? first : own)
