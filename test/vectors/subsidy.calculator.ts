import Joi from '../../config/joi.ts'
import { findSubsidyRuleSet } from '../../config/subsidy-rules/index.ts'
import { assessSubsidy, type SubsidyAssessmentResult } from '../../server/business/subsidy/domain/assessment.ts'
import type { SubsidyFacts } from '../../server/business/subsidy/domain/facts.ts'
import { insuredYears } from '../../server/business/subsidy/domain/insuredYears.ts'
import { inWindow, type SubsidyRuleSet } from '../../server/business/subsidy/domain/subsidyRuleSet.ts'
import { addYears } from '../../server/kernel/civilDate.ts'
import { multiplyPpm, multiplyRatio } from '../../server/kernel/money.ts'
import type { Period } from '../../server/kernel/period.ts'
import { accepted, type Decision, refused } from '../../server/kernel/refusal.ts'
import type { Vector } from './vector.ts'

/** What an auditor may say; the rest is an ordinary, eligible policy of the rule set. `ratePpm` stands for a premium. */
type StatedFacts = Partial<SubsidyFacts> & { readonly ratePpm?: number }

const amount = Joi.number().integer().min(0)
const factsSchema = Joi.object({
  scheme: Joi.string(),
  insured: Joi.object({ from: Joi.string().required(), to: Joi.string().required() }),
  catalogueEditions: Joi.array().items(Joi.string()).min(1),
  limitFen: amount,
  ratePpm: amount,
  premiumFen: amount,
  paidPremiumFen: amount,
  valueFen: amount,
  firstYearValueFen: amount,
  coverBegun: Joi.boolean(),
  undeliveredItems: amount,
  buyerRelation: Joi.string().valid('unrelated', 'relatedParty'),
  cumulativePremiumFen: amount,
  continuousYears: Joi.number().integer().min(1),
  previousCoverEnd: Joi.string(),
  remainingQuotaFen: amount,
  bannedUntil: Joi.string(),
}).oxor('ratePpm', 'premiumFen')

/**
 * Assesses the facts under `ruleSet`. `provisions` beside the facts replaces provisions of that rule set, and removes
 * those set to null, to try what a document would say.
 */
export function subsidy(vector: Vector): Decision<SubsidyAssessmentResult> {
  const stated = Joi.attempt(vector.facts, factsSchema, { convert: false, abortEarly: false }) as StatedFacts
  const ruleSet = tried(vector)
  const result = assessSubsidy(ruleSet, completed(ruleSet, stated))
  return result.eligible ? accepted(result) : refused(...result.refusals)
}

function tried({ ruleSet: id, provisions = {} }: Vector): SubsidyRuleSet {
  const ruleSet = findSubsidyRuleSet(String(id))
  if (!ruleSet) throw new Error(`no rule set ${id}`)
  const changed = Object.entries({ ...ruleSet.provisions, ...(provisions as object) })
  return { ...ruleSet, provisions: Object.fromEntries(changed.filter(([, provision]) => provision !== null)) }
}

function completed(ruleSet: SubsidyRuleSet, { ratePpm = 20_000, ...stated }: StatedFacts): SubsidyFacts {
  const from = ruleSet.catalogues.at(-1)?.from ?? ruleSet.insured.from
  const insured = stated.insured ?? { from, to: addYears(from, 1) }
  const limitFen = stated.limitFen ?? 10_000_000_000
  const premiumFen = stated.premiumFen ?? premiumAt(ratePpm, limitFen, insured)
  const edition = ruleSet.catalogues.find((window) => inWindow(window, insured.from))?.edition ?? 'EQ-2017'
  return {
    scheme: 'first-set-equipment',
    insured,
    catalogueEditions: [edition],
    limitFen,
    premiumFen,
    paidPremiumFen: premiumFen,
    valueFen: limitFen,
    firstYearValueFen: 0,
    coverBegun: true,
    undeliveredItems: 0,
    buyerRelation: 'unrelated',
    cumulativePremiumFen: premiumFen,
    continuousYears: 1,
    previousCoverEnd: null,
    ...stated,
  }
}

function premiumAt(ratePpm: number, limitFen: number, insured: Period): number {
  const { days, daysPerYear } = insuredYears(insured, 365)
  return multiplyRatio(multiplyPpm(limitFen, ratePpm, 'halfUp'), days, daysPerYear, 'halfUp')
}
