import type { SchemeCode } from '../../../reference/catalogue/domain/scheme.ts'
import type { Rating, RatingFacts } from '../../../reference/product/domain/rating.ts'
import { assessSubsidy, type SubsidyAssessmentResult } from '../../../subsidy/domain/assessment.ts'
import type { SubsidyFacts } from '../../../subsidy/domain/facts.ts'
import { determineRuleSets } from '../../../subsidy/domain/selection.ts'
import type { SubsidyRuleSet } from '../../../subsidy/domain/subsidyRuleSet.ts'

export interface RoughSubsidy {
  readonly ruleSet: SubsidyRuleSet
  readonly result: SubsidyAssessmentResult
}

interface Insured {
  readonly scheme: SchemeCode
  /** As in `EQ-2024`. */
  readonly catalogueEdition: string
  readonly region: string
  readonly facts: RatingFacts
  readonly rating: Rating
}

/**
 * What each scheme in force would give, once everything that lies ahead has gone well: the premium is paid, cover has
 * begun, the object is delivered, buyer and maker are strangers, and it is the first year.
 */
export function roughSubsidies(ruleSets: readonly SubsidyRuleSet[], insured: Insured): RoughSubsidy[] {
  const { scheme, catalogueEdition, region, facts, rating } = insured
  const catalogueEditions = [catalogueEdition]
  const { ruleSets: applying } = determineRuleSets(ruleSets, {
    scheme,
    insuredOn: facts.period.from,
    catalogueEditions,
    region,
  })
  const assumed = assumedFacts(insured, rating)
  return applying.map((ruleSet) => ({ ruleSet, result: assessSubsidy(ruleSet, assumed) }))
}

function assumedFacts({ scheme, catalogueEdition, facts }: Insured, { premiumFen }: Rating): SubsidyFacts {
  const [item] = facts.items
  const valueFen = item?.valueFen ?? 0
  return {
    scheme,
    insured: facts.period,
    catalogueEditions: [catalogueEdition],
    limitFen: facts.totalLimitFen,
    premiumFen,
    paidPremiumFen: premiumFen,
    valueFen,
    firstYearValueFen: item?.firstYear === true ? valueFen : 0,
    coverBegun: true,
    undeliveredItems: 0,
    buyerRelation: 'unrelated',
    cumulativePremiumFen: premiumFen,
    continuousYears: 1,
    previousCoverEnd: null,
  }
}
