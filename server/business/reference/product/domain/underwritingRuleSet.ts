import { factsOf, type Predicate } from '../../../../kernel/predicate.ts'
import type { BilingualText, EffectiveDates } from './product.ts'

/** What a rule that holds means for the case, weakest first. `block` can be mended; `decline` cannot. */
export const RULE_OUTCOMES = ['information', 'refer', 'needsApproval', 'block', 'decline'] as const
export type RuleOutcome = (typeof RULE_OUTCOMES)[number]

export const RULE_SUBJECTS = ['item', 'cover', 'accumulation'] as const
/** A part of the case that rules look at one by one; its facts begin with its name. */
export type RuleSubjectKind = (typeof RULE_SUBJECTS)[number]

/** One underwriting rule: when it holds, what that means, and where it is written. */
export interface UnderwritingRule {
  readonly code: string
  readonly name: BilingualText
  readonly outcome: RuleOutcome
  /** How many other people must approve; with `needsApproval` only. */
  readonly approvals?: number
  /** Over the facts of the case, and of at most one of its subjects: `item.…`, `cover.…` or `accumulation.…`. */
  readonly when: Predicate
  readonly reference: string
  readonly text: BilingualText
}

/** The underwriting rules of a product for cover beginning on certain days. Data, in `config/underwriting-rules/`. */
export interface UnderwritingRuleSet {
  readonly id: string
  readonly version: string
  readonly product: string
  readonly name: BilingualText
  readonly effective: EffectiveDates
  readonly rules: readonly UnderwritingRule[]
  /** Content hash of everything above; quotes pin it. */
  readonly hash: string
}

export interface PinnedUnderwritingRuleSet {
  readonly id: string
  readonly version: string
  readonly hash: string
}

/** The kind of part a rule is about, or null for the whole case. Throws for a rule over two kinds: no part has both. */
export function subjectOf({ code, when }: Pick<UnderwritingRule, 'code' | 'when'>): RuleSubjectKind | null {
  const kinds = RULE_SUBJECTS.filter((kind) => factsOf(when).some((fact) => fact.startsWith(`${kind}.`)))
  if (kinds.length > 1) throw new Error(`rule ${code} looks at ${kinds.join(' and ')} at once`)
  return kinds[0] ?? null
}
