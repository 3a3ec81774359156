import { UNDERWRITING_RULE_SETS, underwritingRuleSetSchema } from '../../../config/underwriting-rules/index.ts'
import { type DefinitionKind, draftOf, nameOf, textOf } from './kind.ts'

/** Underwriting rules. Their code is the product's, for a product has one set of rules at a time. */
export const rulesKind: DefinitionKind = {
  name: 'rules',
  schema: underwritingRuleSetSchema,
  template: { id: '', version: '1', product: '', name: { zh: '', en: '' }, rules: [] },
  codeOf: (content) => textOf(content, 'product'),
  withCode: (content, code) => ({ ...content, product: code }),
  versionOf: (content) => {
    const id = textOf(content, 'id')
    const version = textOf(content, 'version')
    return id && version ? `${id}@${version}` : null
  },
  productOf: (content) => textOf(content, 'product'),
  check: (content, { product }) => {
    const code = textOf(content, 'product')
    return code && !product ? [{ code: 'definition.product-unknown', field: 'product', value: code }] : []
  },
  shipped: UNDERWRITING_RULE_SETS.map((ruleSet) => ({
    ref: `${ruleSet.id}@${ruleSet.version}`,
    code: ruleSet.product,
    version: `${ruleSet.id}@${ruleSet.version}`,
    name: nameOf(draftOf(ruleSet)) ?? ruleSet.id,
    effective: ruleSet.effective,
    hash: ruleSet.hash,
    content: draftOf(ruleSet),
    whole: ruleSet,
  })),
}
