import type { Predicate } from '../../../kernel/predicate.ts'
import {
  decimal,
  either,
  flag,
  leftOut,
  list,
  mark,
  named,
  object,
  oneOf,
  recursive,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from './bilingualText.answers.ts'
import { type PinnedUnderwritingRuleSet, RULE_OUTCOMES, type UnderwritingRule } from './domain/underwritingRuleSet.ts'

type Kind<K extends string> = Extract<Predicate, Readonly<Record<K, unknown>>>

const value = either<[string, number, boolean]>(text(), decimal(), flag())
const bound = either<[number, string, { readonly fact: string }]>(
  decimal(),
  text(),
  object<{ readonly fact: string }>({ fact: text() }),
)

const predicateAnswer = recursive<Predicate>('Predicate', (part) =>
  either<
    [
      Kind<'is'>,
      Kind<'oneOf'>,
      Kind<'atLeast'>,
      Kind<'above'>,
      Kind<'atMost'>,
      Kind<'below'>,
      Kind<'missing'>,
      Kind<'all'>,
      Kind<'any'>,
      Kind<'not'>,
    ]
  >(
    object<Kind<'is'>>({ fact: text(), is: value }),
    object<Kind<'oneOf'>>({ fact: text(), oneOf: list(value) }),
    object<Kind<'atLeast'>>({ fact: text(), atLeast: bound }),
    object<Kind<'above'>>({ fact: text(), above: bound }),
    object<Kind<'atMost'>>({ fact: text(), atMost: bound }),
    object<Kind<'below'>>({ fact: text(), below: bound }),
    object<Kind<'missing'>>({ fact: text(), missing: mark() }),
    object<Kind<'all'>>({ all: list(part) }),
    object<Kind<'any'>>({ any: list(part) }),
    object<Kind<'not'>>({ not: part }),
  ),
)

export const underwritingRuleAnswer = named<UnderwritingRule>('UnderwritingRule', {
  code: text(),
  name: bilingualAnswer,
  outcome: oneOf(RULE_OUTCOMES),
  approvals: leftOut(whole()),
  when: predicateAnswer,
  reference: text(),
  text: bilingualAnswer,
})

export const pinnedUnderwritingRuleSetAnswer = named<PinnedUnderwritingRuleSet>('PinnedUnderwritingRuleSet', {
  id: text(),
  version: text(),
  hash: text(),
})
