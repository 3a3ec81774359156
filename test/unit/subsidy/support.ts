import { findSubsidyRuleSet } from '../../../config/subsidy-rules/index.ts'
import type { SubsidyFacts } from '../../../server/business/subsidy/domain/facts.ts'
import type { SubsidyRuleSet } from '../../../server/business/subsidy/domain/subsidyRuleSet.ts'

/** A rule set that ships, by id. */
export function shipped(id: 'EQ-NAT-2019' | 'UNI-2024'): SubsidyRuleSet {
  const ruleSet = findSubsidyRuleSet(id)
  if (!ruleSet) throw new Error(`no rule set ${id}`)
  return ruleSet
}

/** An ordinary policy of 2019: 1 亿 limit, 2 % rate, fully paid, delivered. */
export const factsOf2019 = (facts: Partial<SubsidyFacts> = {}): SubsidyFacts => ({
  scheme: 'first-set-equipment',
  insured: { from: '2019-03-01', to: '2020-03-01' },
  catalogueEditions: ['EQ-2017'],
  limitFen: 10_000_000_000,
  premiumFen: 200_000_000,
  paidPremiumFen: 200_000_000,
  valueFen: 10_000_000_000,
  firstYearValueFen: 0,
  coverBegun: true,
  undeliveredItems: 0,
  buyerRelation: 'unrelated',
  cumulativePremiumFen: 200_000_000,
  continuousYears: 1,
  previousCoverEnd: null,
  ...facts,
})

/** The same of 2024. */
export const factsOf2024 = (facts: Partial<SubsidyFacts> = {}): SubsidyFacts =>
  factsOf2019({ insured: { from: '2024-03-01', to: '2025-03-01' }, catalogueEditions: ['EQ-2024'], ...facts })
