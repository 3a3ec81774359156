import { predicateSchema } from '../../../../../config/predicateSchema.ts'
import {
  SUPERSEDED_UNDERWRITING_RULE_SETS,
  UNDERWRITING_RULE_SETS,
  underwritingRuleSetSchema,
} from '../../../../../config/underwriting-rules/index.ts'
import { factsOf, type Predicate } from '../../../../kernel/predicate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { knownRuleFacts } from '../../product/domain/knownRuleFacts.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import type { DraftContent } from '../domain/definition.ts'
import { type CheckContext, checkProduct, type DefinitionKind, OF_A_PRODUCT, shippedForProducts } from './kind.ts'

/** Underwriting rules. Their code is the product's, for a product has one set of rules at a time. */
export const rulesKind: DefinitionKind = {
  name: 'rules',
  schema: underwritingRuleSetSchema,
  template: { id: '', version: '1', product: '', name: { zh: '', en: '' }, rules: [] },
  ...OF_A_PRODUCT,
  check: (content, context) => [...checkProduct(content, context), ...checkFacts(content, context)],
  shipped: shippedForProducts(UNDERWRITING_RULE_SETS, SUPERSEDED_UNDERWRITING_RULE_SETS),
}

/** Facts that no case of the product has: the rule would never hold. Of items nothing is known without the product. */
function checkFacts({ rules }: DraftContent, { product }: CheckContext): Refusal<DefinitionRefusalCode>[] {
  if (!Array.isArray(rules)) return []
  const known = knownRuleFacts(product?.itemForm ?? [])
  const isKnown = (fact: string) => known.has(fact) || (!product && fact.startsWith('item.'))
  return rules.flatMap((rule: unknown, index): Refusal<DefinitionRefusalCode>[] =>
    factsOfRule(rule)
      .filter((fact) => !isKnown(fact))
      .map((value) => ({ code: 'definition.fact-unknown', field: `rules.${index}.when`, value })),
  )
}

/** What a rule looks at, as far as its condition can be read. */
function factsOfRule(rule: unknown): readonly string[] {
  const when: unknown = typeof rule === 'object' && rule !== null && 'when' in rule ? rule.when : undefined
  return isCondition(when) ? factsOf(when) : []
}

const isCondition = (when: unknown): when is Predicate =>
  when !== undefined && predicateSchema.validate(when, { convert: false }).error === undefined
