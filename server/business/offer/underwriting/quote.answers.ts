import {
  allowedEvents,
  day,
  decimal,
  either,
  failureAnswer,
  fen,
  flag,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  ppm,
  stepAnswer,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import {
  coverTermsAnswer,
  insuredItemAnswer,
  periodAnswer,
  pinnedProductAnswer,
  pinnedTariffAnswer,
  policyCoverAnswer,
  specialConditionAnswer,
} from '../../contract/terms/terms.answers.ts'
import { partiesAnswer } from '../../party/identity/identity.answers.ts'
import { pinnedUnderwritingRuleSetAnswer } from '../../reference/product/underwritingRule.answers.ts'
import { panelMemberAnswer } from './coinsurance.answers.ts'
import { COMPARISON_UNITS } from './domain/comparison.ts'
import { FIGURE_UNITS } from './domain/differences.ts'
import { QUOTE_DECISIONS, QUOTE_STATES, WITHDRAWAL_CAUSES } from './domain/quote.ts'
import { QUOTE_ACTS } from './domain/quoteMenu.ts'
import type {
  ComparisonRow,
  QuoteComparisonView,
  QuotePreview,
  QuoteRow,
  QuoteView,
  RateAdjustment,
  ReferralRow,
  ReferralView,
  TermDifference,
  Terms,
  UnderwritingDecisionView,
} from './quote.contract.ts'
import { ruleFindingAnswer } from './rules.answers.ts'

const state = oneOf(QUOTE_STATES)
const figure = nullable(either<[number, string]>(decimal(), text()))

const headKeys = {
  number: text(),
  version: whole(),
  state,
  expired: flag(),
  parties: partiesAnswer,
  createdAt: instant(),
  updatedAt: instant(),
  submissionNo: text(),
  period: periodAnswer,
  totalLimitFen: fen(),
  premiumFen: fen(),
  expiresOn: day(),
  approvedAt: nullable(instant()),
}

const termsKeys = {
  covers: list(policyCoverAnswer),
  steps: list(stepAnswer),
  differences: list(
    named<TermDifference>('TermDifference', {
      field: text(),
      unit: oneOf(FIGURE_UNITS),
      asked: figure,
      offered: figure,
    }),
  ),
  adjustments: list(named<RateAdjustment>('RateAdjustment', { code: text(), ratePpm: ppm(), reason: text() })),
  conditions: list(specialConditionAnswer),
  approvalsNeeded: whole(),
}

const referral = named<ReferralView>('Referral', {
  reason: text(),
  causes: list(failureAnswer),
  byName: text(),
  at: instant(),
  dueOn: nullable(day()),
})

export const quoteAnswer = named<QuoteView>('Quote', {
  ...headKeys,
  ...termsKeys,
  shows: object<QuoteView['shows']>({ underwriting: flag(), submission: flag() }),
  region: text(),
  product: pinnedProductAnswer,
  tariff: pinnedTariffAnswer,
  items: list(insuredItemAnswer),
  ruleSet: nullable(pinnedUnderwritingRuleSetAnswer),
  ruleFindings: list(ruleFindingAnswer),
  renewalOf: nullable(text()),
  asked: named<Terms>('Terms', { period: periodAnswer, totalLimitFen: fen(), covers: list(coverTermsAnswer) }),
  panel: nullable(list(panelMemberAnswer)),
  copiedFrom: nullable(text()),
  offeredOn: day(),
  offeredByName: text(),
  decisions: list(
    named<UnderwritingDecisionView>('UnderwritingDecision', {
      decision: oneOf(QUOTE_DECISIONS),
      reasonCodes: list(text()),
      reason: text(),
      byUserId: text(),
      byName: text(),
      at: instant(),
      grantNo: nullable(text()),
    }),
  ),
  referral: nullable(referral),
  acceptedAt: nullable(instant()),
  withdrawal: nullable(
    object<NonNullable<QuoteView['withdrawal']>>({
      because: oneOf(WITHDRAWAL_CAUSES),
      reason: nullable(text()),
      at: instant(),
    }),
  ),
  allowedEvents: allowedEvents(QUOTE_ACTS),
})

export const quotePreviewAnswer = named<QuotePreview>('QuotePreview', {
  ...termsKeys,
  period: periodAnswer,
  totalLimitFen: fen(),
  premiumFen: fen(),
  expiresOn: day(),
  asking: list(ruleFindingAnswer),
})

export const quotesAnswer = page(named<QuoteRow>('QuoteRow', { ...headKeys, firstItemName: text() }))

export const referralsAnswer = page(
  named<ReferralRow>('ReferralRow', {
    number: text(),
    submissionNo: text(),
    parties: partiesAnswer,
    firstItemName: text(),
    totalLimitFen: fen(),
    premiumFen: fen(),
    discountPpm: ppm(),
    referral,
    approvalsGiven: whole(),
    approvalsNeeded: whole(),
  }),
)

export const quoteComparisonAnswer = object<QuoteComparisonView>({
  submissionNo: text(),
  product: nullable(pinnedProductAnswer),
  quotes: list(
    object<QuoteComparisonView['quotes'][number]>({
      number: text(),
      state,
      expired: flag(),
      steps: list(stepAnswer),
    }),
  ),
  rows: list(
    named<ComparisonRow>('ComparisonRow', {
      field: text(),
      unit: oneOf(COMPARISON_UNITS),
      asked: figure,
      cells: list(object<ComparisonRow['cells'][number]>({ value: figure, changed: flag() })),
    }),
  ),
})
