import type { Condition } from '../server/kernel/condition.ts'
import Joi from './joi.ts'

const FACT_NAME = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*$/

const factName = Joi.string().pattern(FACT_NAME).max(120)
const plain = Joi.alternatives(Joi.string().max(200), Joi.number(), Joi.boolean())
const bound = Joi.alternatives(Joi.number(), Joi.string().max(200), Joi.object({ fact: factName.required() }))

const parts = Joi.array().items(Joi.link('#condition')).min(1).max(50)

/** How deep conditions may be nested; nobody reads deeper, and an input must not make the reading endless. */
const MAX_DEPTH = 8

const COMPARISONS = ['is', 'oneOf', 'atLeast', 'above', 'atMost', 'below', 'missing'] as const

/**
 * A condition of the condition language: exactly one comparison of a fact, or `all`, `any` or `not` of conditions.
 * Strict: unknown keys are refused.
 */
export const conditionSchema = Joi.object({
  fact: factName,
  is: plain,
  oneOf: Joi.array().items(plain).min(1).max(200),
  atLeast: bound,
  above: bound,
  atMost: bound,
  below: bound,
  missing: Joi.boolean().valid(true),
  all: parts,
  any: parts,
  not: Joi.link('#condition'),
})
  .xor('fact', 'all', 'any', 'not')
  .oxor(...COMPARISONS)
  .custom((value: Condition, helpers) => {
    if ('fact' in value !== COMPARISONS.some((operator) => operator in value)) return helpers.error('condition.shape')
    return depthOf(value) > MAX_DEPTH ? helpers.error('condition.depth') : value
  })
  .messages({
    'condition.shape': '{{#label}} must compare a fact, or combine conditions',
    'condition.depth': `{{#label}} must not be nested deeper than ${MAX_DEPTH} levels`,
  })
  .id('condition')

function depthOf(condition: Condition): number {
  if ('all' in condition) return 1 + Math.max(...condition.all.map(depthOf))
  if ('any' in condition) return 1 + Math.max(...condition.any.map(depthOf))
  if ('not' in condition) return 1 + depthOf(condition.not)
  return 1
}
