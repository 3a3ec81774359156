import { COMPARISON_OPERATORS, type Comparison, type FactValue } from '../../../kernel/predicate.ts'
import {
  day,
  decimal,
  either,
  failureKeys,
  flag,
  list,
  named,
  nullable,
  object,
  oneOf,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from '../../reference/product/bilingualText.answers.ts'
import { RULE_OUTCOMES, RULE_SUBJECTS } from '../../reference/product/domain/underwritingRuleSet.ts'
import { pinnedUnderwritingRuleSetAnswer } from '../../reference/product/underwritingRule.answers.ts'
import { APPROVAL_KINDS, type RequiredApproval, type RuleFinding, type RuleSubject } from './domain/rules.ts'
import type { RuleFindingsView } from './underwriting.contract.ts'

const fact = nullable(either<[string, number, boolean]>(text(), decimal(), flag()))

export const ruleFindingAnswer = named<RuleFinding>('RuleFinding', {
  code: text(),
  name: bilingualAnswer,
  outcome: oneOf(RULE_OUTCOMES),
  approvals: whole(),
  subject: nullable(object<RuleSubject>({ kind: oneOf(RULE_SUBJECTS), key: text(), name: nullable(text()) })),
  comparisons: list(
    named<Comparison>('Comparison', {
      fact: text(),
      operator: oneOf(COMPARISON_OPERATORS),
      value: fact,
      threshold: either<[FactValue, readonly FactValue[]]>(fact, list(fact)),
      unit: failureKeys.unit,
      holds: flag(),
    }),
  ),
  reference: text(),
  text: bilingualAnswer,
})

export const ruleFindingsAnswer = object<RuleFindingsView>({
  on: day(),
  ruleSet: nullable(pinnedUnderwritingRuleSetAnswer),
  strongest: nullable(oneOf(RULE_OUTCOMES)),
  required: object<RequiredApproval>({ kind: oneOf(APPROVAL_KINDS), approvals: whole() }),
  findings: list(ruleFindingAnswer),
})
