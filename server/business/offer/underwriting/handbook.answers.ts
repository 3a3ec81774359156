import { fen, list, named, object, text, whole } from '../../../platform/http/answer.ts'
import { underwritingRuleAnswer } from '../../reference/product/underwritingRule.answers.ts'
import { codedAnswer } from './disclosure.answers.ts'
import type { HandbookView } from './underwriting.contract.ts'

export const handbookAnswer = named<HandbookView>('Handbook', {
  quoteValidDays: whole(),
  longestQuoteValidDays: whole(),
  renewalOfferDays: whole(),
  referralWorkingDays: whole(),
  approvals: list(
    object<HandbookView['approvals'][number]>({ fromLimitFen: fen(), approvals: whole(), reference: text() }),
  ),
  rules: list(underwritingRuleAnswer),
  declineReasons: list(codedAnswer),
  conditions: list(codedAnswer),
  inspectionGrades: list(codedAnswer),
  hash: text(),
})
