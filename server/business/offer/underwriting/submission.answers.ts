import {
  allowedEvents,
  day,
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
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { coverTermsAnswer, describedKeys, periodAnswer } from '../../contract/terms/terms.answers.ts'
import { partiesAnswer } from '../../party/identity/identity.answers.ts'
import { acknowledgementAnswer } from './disclosure.answers.ts'
import { QUOTE_STATES } from './domain/quote.ts'
import { SUBMISSION_STATES } from './domain/submission.ts'
import { SUBMISSION_ACTS } from './domain/submissionMenu.ts'
import type {
  QuoteSummary,
  ShortfallsView,
  SubmissionDecisionView,
  SubmissionRow,
  SubmissionView,
} from './underwriting.contract.ts'

const rowKeys = {
  number: text(),
  version: whole(),
  state: oneOf(SUBMISSION_STATES),
  parties: partiesAnswer,
  createdAt: instant(),
  updatedAt: instant(),
  insurerId: nullable(text()),
  productCode: text(),
  period: nullable(periodAnswer),
  totalLimitFen: nullable(fen()),
  policyNo: nullable(text()),
}

export const submissionAnswer = named<SubmissionView>('Submission', {
  ...rowKeys,
  renewalOf: nullable(text()),
  covers: list(coverTermsAnswer),
  items: list(
    named<SubmissionView['items'][number]>('DraftItem', {
      ...describedKeys,
      itemNo: whole(),
      name: nullable(text()),
      valueFen: nullable(fen()),
    }),
  ),
  region: text(),
  quotes: list(
    named<QuoteSummary>('QuoteSummary', {
      number: text(),
      state: oneOf(QUOTE_STATES),
      totalLimitFen: fen(),
      premiumFen: fen(),
      expiresOn: day(),
      opened: flag(),
    }),
  ),
  acceptedQuoteNo: nullable(text()),
  openInspections: list(text()),
  acknowledgements: list(acknowledgementAnswer),
  decision: nullable(
    object<SubmissionDecisionView>({
      decision: oneOf(['decline']),
      reasonCodes: list(text()),
      reason: text(),
      byName: text(),
      at: instant(),
    }),
  ),
  returnReason: nullable(text()),
  allowedEvents: allowedEvents(SUBMISSION_ACTS),
})

export const submissionsAnswer = page(
  named<SubmissionRow>('SubmissionRow', {
    ...rowKeys,
    premiumFen: nullable(fen()),
    itemCount: whole(),
    firstItemName: nullable(text()),
  }),
)

export const shortfallsAnswer = object<ShortfallsView>({ items: list(failureAnswer) })
