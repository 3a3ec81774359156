import type { Predicate } from '../server/kernel/predicate.ts'
import Joi from './joi.ts'

const FACT_NAME = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*$/

const factName = Joi.string().pattern(FACT_NAME).max(120)
const plain = Joi.alternatives(Joi.string().max(200), Joi.number(), Joi.boolean())
const bound = Joi.alternatives(Joi.number(), Joi.string().max(200), Joi.object({ fact: factName.required() }))

const parts = Joi.array().items(Joi.link('#predicate')).min(1).max(50)

/** How deep predicates may be nested; nobody reads deeper, and an input must not make the reading endless. */
const MAX_DEPTH = 8

const COMPARISONS = ['is', 'oneOf', 'atLeast', 'above', 'atMost', 'below', 'missing'] as const

/**
 * A predicate of the predicate language: exactly one comparison of a fact, or `all`, `any` or `not` of predicates.
 * Strict: unknown keys are refused.
 */
export const predicateSchema = Joi.object({
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
  not: Joi.link('#predicate'),
})
  .xor('fact', 'all', 'any', 'not')
  .oxor(...COMPARISONS)
  .custom((value: Predicate, helpers) => {
    if ('fact' in value !== COMPARISONS.some((operator) => operator in value)) return helpers.error('predicate.shape')
    return depthOf(value) > MAX_DEPTH ? helpers.error('predicate.depth') : value
  })
  .messages({
    'predicate.shape': '{{#label}} must compare a fact, or combine conditions',
    'predicate.depth': `{{#label}} must not be nested deeper than ${MAX_DEPTH} levels`,
  })
  .id('predicate')

function depthOf(predicate: Predicate): number {
  if ('all' in predicate) return 1 + Math.max(...predicate.all.map(depthOf))
  if ('any' in predicate) return 1 + Math.max(...predicate.any.map(depthOf))
  if ('not' in predicate) return 1 + depthOf(predicate.not)
  return 1
}
