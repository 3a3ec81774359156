import Joi from '../../config/joi.ts'
import { findUnderwritingRuleSetById } from '../../config/underwriting-rules/index.ts'
import {
  evaluateRules,
  quoteRefusals,
  type RequiredApproval,
  type RuleEvaluation,
  type RuleFacts,
  type RuleSubject,
  requiredApproval,
} from '../../server/business/offer/underwriting/domain/rules.ts'
import type { UnderwritingRuleSet } from '../../server/business/reference/product/domain/underwritingRuleSet.ts'
import { type Facts, factsOf } from '../../server/kernel/predicate.ts'
import { accepted, type Decision } from '../../server/kernel/refusal.ts'
import type { Vector } from './vector.ts'

const facts = Joi.object().pattern(
  Joi.string(),
  Joi.alternatives(Joi.string(), Joi.number(), Joi.boolean()).allow(null),
)
const list = Joi.array().items(facts).default([])

const factsSchema = Joi.object({ common: facts.default({}), items: list, covers: list, accumulations: list })

interface VectorFacts {
  readonly common: Facts
  readonly items: readonly Facts[]
  readonly covers: readonly Facts[]
  readonly accumulations: readonly Facts[]
}

type Result = RuleEvaluation & { readonly required: RequiredApproval; readonly refusals: readonly unknown[] }

/** Evaluates the rule set `ruleSet` names; a fact no rule of it looks at is a mistake of the vector. */
export function rules(vector: Vector): Decision<Result> {
  const given = Joi.attempt(vector.facts, factsSchema, { convert: false, abortEarly: false }) as VectorFacts
  const ruleSet = findUnderwritingRuleSetById(String(vector.ruleSet))
  if (!ruleSet) throw new Error(`no rule set ${vector.ruleSet}`)
  const known = { common: given.common, subjects: subjectsOf(given) }
  checkNames(ruleSet, known)
  const evaluation = evaluateRules(ruleSet, known)
  const { findings } = evaluation
  return accepted({ ...evaluation, required: requiredApproval(findings), refusals: quoteRefusals(findings) })
}

function subjectsOf({ items, covers, accumulations }: VectorFacts): RuleFacts['subjects'] {
  const numbered = (kind: RuleSubject['kind'], parts: readonly Facts[]) =>
    parts.map((part, index) => ({ subject: { kind, key: String(index + 1), name: null }, facts: part }))
  return [...numbered('item', items), ...numbered('cover', covers), ...numbered('accumulation', accumulations)]
}

function checkNames({ id, rules: all }: UnderwritingRuleSet, { common, subjects }: RuleFacts): void {
  const looked = new Set(all.flatMap(({ when }) => factsOf(when)))
  const given = [common, ...subjects.map((part) => part.facts)].flatMap((part) => Object.keys(part))
  const unknown = given.filter((name) => !looked.has(name))
  if (unknown.length > 0) throw new Error(`${id} looks at no ${unknown.join(', ')}`)
}
