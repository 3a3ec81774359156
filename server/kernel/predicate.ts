import type { Refusal } from './refusal.ts'

/** One thing known about a case. */
export type FactValue = string | number | boolean | null

/** What predicates look at: flat, dotted names, as in `item.maturity` or `maker.lossRatioPpm`. Absent and null are one. */
export type Facts = Readonly<Record<string, FactValue>>

/** A number or text (days compare as text), or another fact of the same case. */
export type Bound = number | string | { readonly fact: string }

/**
 * A predicate over facts, as data. A comparison with a missing fact never holds; only `missing` asks for that. Numbers
 * are ordered with numbers and texts with texts, all else is not ordered and does not hold.
 */
export type Predicate =
  | { readonly fact: string; readonly is: string | number | boolean }
  | { readonly fact: string; readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly fact: string; readonly atLeast: Bound }
  | { readonly fact: string; readonly above: Bound }
  | { readonly fact: string; readonly atMost: Bound }
  | { readonly fact: string; readonly below: Bound }
  | { readonly fact: string; readonly missing: true }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }

export const COMPARISON_OPERATORS = ['is', 'oneOf', 'atLeast', 'above', 'atMost', 'below', 'missing'] as const
export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number]

/** One comparison as it came out: what was found, what it was held against, and how to read both. */
export interface Comparison {
  readonly fact: string
  readonly operator: ComparisonOperator
  readonly value: FactValue
  readonly threshold: FactValue | readonly FactValue[]
  readonly unit?: NonNullable<Refusal['unit']>
  readonly holds: boolean
}

export interface Evaluation {
  readonly holds: boolean
  /** The comparisons that decided it, in the order they are written. */
  readonly comparisons: readonly Comparison[]
}

/**
 * Whether a predicate holds for the facts, and the comparisons that decided it: of `all` that fails only the parts that
 * failed, of `any` that holds only the parts that held.
 */
export function evaluatePredicate(predicate: Predicate, facts: Facts): Evaluation {
  if ('all' in predicate) return combined(predicate.all, facts, true)
  if ('any' in predicate) return combined(predicate.any, facts, false)
  if ('not' in predicate) {
    const { holds, comparisons } = evaluatePredicate(predicate.not, facts)
    return { holds: !holds, comparisons }
  }
  const comparison = compare(predicate, facts)
  return { holds: comparison.holds, comparisons: [comparison] }
}

/** Names of all facts a predicate looks at, each once, in the order they are written. */
export function factsOf(predicate: Predicate): string[] {
  if ('all' in predicate) return unique(predicate.all.flatMap(factsOf))
  if ('any' in predicate) return unique(predicate.any.flatMap(factsOf))
  if ('not' in predicate) return factsOf(predicate.not)
  const bound = boundOf(predicate)
  return unique([predicate.fact, ...(typeof bound === 'object' ? [bound.fact] : [])])
}

/** How to read a fact, by the ending of its name: `…Fen`, `…Ppm`, `…Days`, `…On` (a day). */
export function unitOf(fact: string): Comparison['unit'] {
  if (fact.endsWith('Fen')) return 'fen'
  if (fact.endsWith('Ppm')) return 'ppm'
  if (fact.endsWith('Days')) return 'days'
  if (fact.endsWith('On')) return 'date'
  return undefined
}

/** `decisive` is the outcome every part must have: true for `all`, false for none of `any`. */
function combined(parts: readonly Predicate[], facts: Facts, decisive: boolean): Evaluation {
  const evaluations = parts.map((part) => evaluatePredicate(part, facts))
  const deviating = evaluations.filter(({ holds }) => holds !== decisive)
  const deciding = deviating.length > 0 ? deviating : evaluations
  return {
    holds: deviating.length > 0 ? !decisive : decisive,
    comparisons: deciding.flatMap(({ comparisons }) => comparisons),
  }
}

type Leaf = Extract<Predicate, { readonly fact: string }>

function compare(predicate: Leaf, facts: Facts): Comparison {
  const value = knownValue(facts, predicate.fact)
  const unit = unitOf(predicate.fact)
  const outcome = (operator: ComparisonOperator, threshold: Comparison['threshold'], holds: boolean): Comparison => ({
    fact: predicate.fact,
    operator,
    value,
    threshold,
    ...(unit && { unit }),
    holds,
  })
  if ('missing' in predicate) return outcome('missing', null, value === null)
  if ('is' in predicate) return outcome('is', predicate.is, value === predicate.is)
  if ('oneOf' in predicate) return outcome('oneOf', predicate.oneOf, value !== null && predicate.oneOf.includes(value))
  const bound = boundOf(predicate)
  const threshold = typeof bound === 'object' ? knownValue(facts, bound.fact) : (bound ?? null)
  const order = orderOf(value, threshold)
  if ('atLeast' in predicate) return outcome('atLeast', threshold, order !== null && order >= 0)
  if ('above' in predicate) return outcome('above', threshold, order !== null && order > 0)
  if ('atMost' in predicate) return outcome('atMost', threshold, order !== null && order <= 0)
  return outcome('below', threshold, order !== null && order < 0)
}

function boundOf(predicate: Leaf): Bound | undefined {
  if ('atLeast' in predicate) return predicate.atLeast
  if ('above' in predicate) return predicate.above
  if ('atMost' in predicate) return predicate.atMost
  return 'below' in predicate ? predicate.below : undefined
}

/** Negative, zero or positive as the first is below, equal to or above the second; null when they have no order. */
function orderOf(a: FactValue, b: FactValue): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a !== 'string' || typeof b !== 'string') return null
  return a < b ? -1 : a > b ? 1 : 0
}

/** Only what the facts themselves hold: no name reaches what every object inherits. */
const knownValue = (facts: Facts, name: string): FactValue =>
  Object.hasOwn(facts, name) ? (facts[name] ?? null) : null

const unique = (names: readonly string[]): string[] => [...new Set(names)]
