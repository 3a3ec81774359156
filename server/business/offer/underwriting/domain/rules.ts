import { type Comparison, evaluatePredicate, type Facts } from '../../../../kernel/predicate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { BilingualText } from '../../../reference/product/domain/product.ts'
import {
  type PinnedUnderwritingRuleSet,
  RULE_OUTCOMES,
  type RuleOutcome,
  type RuleSubjectKind,
  subjectOf,
  type UnderwritingRule,
  type UnderwritingRuleSet,
} from '../../../reference/product/domain/underwritingRuleSet.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'

/** The part a finding is about: an item by number, a cover by code, an accumulation by dimension and key. */
export interface RuleSubject {
  readonly kind: RuleSubjectKind
  readonly key: string
  /** What people call it, where the case names it. */
  readonly name: string | null
}

/** Everything rules may look at: facts of the whole case, and of each part in addition. */
export interface RuleFacts {
  readonly common: Facts
  readonly subjects: readonly { readonly subject: RuleSubject; readonly facts: Facts }[]
}

/** A rule that holds, with what decided it. */
export interface RuleFinding {
  readonly code: string
  readonly name: BilingualText
  readonly outcome: RuleOutcome
  /** Approvals the rule asks for; 0 unless it needs any. */
  readonly approvals: number
  readonly subject: RuleSubject | null
  readonly comparisons: readonly Comparison[]
  readonly reference: string
  readonly text: BilingualText
}

export interface RuleEvaluation {
  /** Null where the product has no rules and only the handbook's speak. */
  readonly ruleSet: PinnedUnderwritingRuleSet | null
  /** Strongest outcome first, then in the order of the rules. */
  readonly findings: readonly RuleFinding[]
  /** Null when no rule holds. */
  readonly strongest: RuleOutcome | null
}

/**
 * Every rule that holds for the case, all at once, of the rule set and of the handbook; a rule about a part of the case
 * holds for each part by itself.
 */
export function evaluateRules(
  ruleSet: UnderwritingRuleSet | null,
  facts: RuleFacts,
  handbook: readonly UnderwritingRule[] = [],
): RuleEvaluation {
  const findings = [...(ruleSet?.rules ?? []), ...handbook]
    .flatMap((rule) => findingsOf(rule, facts))
    .toSorted((a, b) => strength(b.outcome) - strength(a.outcome))
  const pinned = ruleSet && { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash }
  return { ruleSet: pinned, findings, strongest: findings[0]?.outcome ?? null }
}

function findingsOf(rule: UnderwritingRule, { common, subjects }: RuleFacts): RuleFinding[] {
  const kind = subjectOf(rule)
  const parts =
    kind === null
      ? [{ subject: null, facts: common }]
      : subjects
          .filter(({ subject }) => subject.kind === kind)
          .map(({ subject, facts }) => ({ subject, facts: { ...common, ...facts } }))
  return parts.flatMap(({ subject, facts }) => {
    const { holds, comparisons } = evaluatePredicate(rule.when, facts)
    if (!holds) return []
    const { code, name, outcome, approvals = 0, reference, text } = rule
    return [{ code, name, outcome, approvals, subject, comparisons, reference, text }]
  })
}

const strength = (outcome: RuleOutcome): number => RULE_OUTCOMES.indexOf(outcome)

export const APPROVAL_KINDS = ['none', 'refer', 'approvals'] as const

/** Who must agree besides the underwriter. */
export interface RequiredApproval {
  readonly kind: (typeof APPROVAL_KINDS)[number]
  readonly approvals: number
}

/** What the findings ask for: nobody else, one other person (a referral), or as many approvals as the strictest rule. */
export function requiredApproval(findings: readonly Pick<RuleFinding, 'outcome' | 'approvals'>[]): RequiredApproval {
  const approvals = Math.max(
    0,
    ...findings.filter(({ outcome }) => outcome === 'needsApproval').map((f) => f.approvals),
  )
  if (approvals > 0) return { kind: 'approvals', approvals }
  if (findings.some(({ outcome }) => outcome === 'refer')) return { kind: 'refer', approvals: 1 }
  return { kind: 'none', approvals: 0 }
}

/** The findings that ask for somebody else. */
export const askingFindings = <F extends Pick<RuleFinding, 'outcome'>>(findings: readonly F[]): readonly F[] =>
  findings.filter(({ outcome }) => outcome === 'refer' || outcome === 'needsApproval')

const REFUSAL_CODES = {
  block: 'underwriting.rule-blocks',
  decline: 'underwriting.rule-declines',
  refer: 'underwriting.rule-refers',
} as const satisfies Partial<Record<RuleOutcome, UnderwritingRefusalCode>>
type Refusing = keyof typeof REFUSAL_CODES

/** What forbids a quote. */
const FORBIDDING = ['block', 'decline'] as const satisfies readonly Refusing[]

/** The findings that forbid a quote. */
export const forbiddingFindings = <F extends Pick<RuleFinding, 'outcome'>>(findings: readonly F[]): readonly F[] =>
  findings.filter(({ outcome }) => FORBIDDING.some((forbidding) => forbidding === outcome))

/** Every finding that forbids a quote, as refusals. */
export const quoteRefusals = (findings: readonly RuleFinding[]): Refusal<UnderwritingRefusalCode>[] =>
  asRefusals(findings, FORBIDDING)

/** Facts of who the parties are. */
const PARTY_FACTS = ['maker.', 'item.user.'] as const

/** What of {@link quoteRefusals} no terms of an offer can mend: what is decided by who the parties are alone. */
export const partyRefusals = (findings: readonly RuleFinding[]): Refusal<UnderwritingRefusalCode>[] =>
  quoteRefusals(
    findings.filter(({ comparisons }) =>
      comparisons.every(({ fact }) => PARTY_FACTS.some((beginning) => fact.startsWith(beginning))),
    ),
  )

const STANDING_FACTS = ['.banned', '.sanctioned'] as const

/** What of {@link quoteRefusals} says that a party is barred. */
export const standingRefusals = (findings: readonly RuleFinding[]): Refusal<UnderwritingRefusalCode>[] =>
  quoteRefusals(
    findings.filter(({ comparisons }) =>
      comparisons.some(({ fact }) => STANDING_FACTS.some((ending) => fact.endsWith(ending))),
    ),
  )

/** Every finding for which somebody else has to look at a quote, as refusals. */
export const referralRefusals = (findings: readonly RuleFinding[]): Refusal<UnderwritingRefusalCode>[] =>
  asRefusals(findings, ['refer'])

/** The figures are those of the first comparison. */
function asRefusals(
  findings: readonly RuleFinding[],
  outcomes: readonly Refusing[],
): Refusal<UnderwritingRefusalCode>[] {
  return findings.flatMap(({ outcome, subject, comparisons, name, reference }) => {
    const refusing = outcomes.find((one) => one === outcome)
    if (!refusing) return []
    const { value = null, threshold = null, unit } = comparisons[0] ?? {}
    return {
      code: REFUSAL_CODES[refusing],
      ...(subject && { field: fieldOf(subject) }),
      ...plainFigure('value', value),
      ...plainFigure('threshold', threshold),
      ...(unit && { unit }),
      reference,
      rule: name,
    }
  })
}

const fieldOf = ({ kind, key }: RuleSubject): string =>
  kind === 'item' ? `items.${Number(key) - 1}` : `${kind}.${key}`

function plainFigure(name: 'value' | 'threshold', figure: Comparison['threshold']) {
  if (figure === null) return {}
  return { [name]: typeof figure === 'number' ? figure : Array.isArray(figure) ? figure.join('、') : String(figure) }
}
