import { isEffective } from '../../server/business/reference/product/domain/effective.ts'
import {
  RULE_OUTCOMES,
  subjectOf,
  type UnderwritingRule,
  type UnderwritingRuleSet,
} from '../../server/business/reference/product/domain/underwritingRuleSet.ts'
import { bilingual, effectiveDates, reference, type Schematic } from '../definitionSchemas.ts'
import { findOverlaps, loadDefinitions } from '../definitions.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'
import { predicateSchema } from '../predicateSchema.ts'

/** What one rule may look like. */
export const underwritingRuleSchema = Joi.object<Omit<Schematic<UnderwritingRule>, 'when'> & { when: object }, true>({
  code: Joi.string()
    .pattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .required(),
  name: bilingual.required(),
  outcome: Joi.string()
    .valid(...RULE_OUTCOMES)
    .required(),
  approvals: Joi.number().integer().min(1).max(5),
  when: predicateSchema.required(),
  reference,
  text: bilingual.required(),
})
  .custom((value: UnderwritingRule, helpers) => {
    if ((value.outcome === 'needsApproval') !== (value.approvals !== undefined)) return helpers.error('rule.approvals')
    try {
      subjectOf(value)
      return value
    } catch {
      return helpers.error('rule.subjects')
    }
  })
  .messages({
    'rule.approvals': '{{#label}} needs approvals if and only if its outcome is needsApproval',
    'rule.subjects': '{{#label}} must not look at two kinds of subjects at once',
  })

/** What a rule set may look like, in a file or written by an insurer. */
export const underwritingRuleSetSchema = Joi.object<Schematic<Omit<UnderwritingRuleSet, 'hash'>>, true>({
  id: Joi.string().required(),
  version: Joi.string().required(),
  product: Joi.string().required(),
  name: bilingual.required(),
  effective: effectiveDates,
  rules: Joi.array().items(underwritingRuleSchema).unique('code').min(1).required(),
})

/** Rule sets of a folder; throws with everything that is wrong. */
export function loadUnderwritingRuleSets(folder: string): UnderwritingRuleSet[] {
  const ruleSets: UnderwritingRuleSet[] = loadDefinitions<Omit<UnderwritingRuleSet, 'hash'>>(
    folder,
    underwritingRuleSetSchema,
  )
  const overlaps = findOverlaps(
    ruleSets,
    ({ product }) => product,
    ({ id, version }) => `${id} ${version}`,
  )
  if (overlaps.length > 0) throw new Error(`${folder}:\n${overlaps.join('\n')}`)
  return ruleSets
}

/** Every shipped rule set that new quotes are judged by. */
export const UNDERWRITING_RULE_SETS: readonly UnderwritingRuleSet[] = loadUnderwritingRuleSets(
  projectPath('config', 'underwriting-rules'),
)

/** Versions that corrected ones replaced: what was decided by one is read by it. The files stay, for quotes pin their hash. */
export const SUPERSEDED_UNDERWRITING_RULE_SETS: readonly UnderwritingRuleSet[] = loadUnderwritingRuleSets(
  projectPath('config', 'underwriting-rules', 'superseded'),
)

/** The rules of a product for cover beginning on the day, or null. */
export const findUnderwritingRuleSet = (product: string, on: string): UnderwritingRuleSet | null =>
  UNDERWRITING_RULE_SETS.find((ruleSet) => ruleSet.product === product && isEffective(ruleSet.effective, on)) ?? null

/** The rule set with this id, or null. */
export const findUnderwritingRuleSetById = (id: string): UnderwritingRuleSet | null =>
  UNDERWRITING_RULE_SETS.find((ruleSet) => ruleSet.id === id) ?? null
