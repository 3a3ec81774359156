import {
  allowedEvents,
  day,
  fen,
  flag,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  stepAnswer,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { ALL_FILE_KINDS } from '../../contract/attachments/domain/fileKinds.ts'
import { COVER_STATUSES, type NamedParty, POLICY_STATES } from '../../contract/terms/domain/policy.ts'
import type { PremiumShare } from '../../contract/terms/domain/premiumShares.ts'
import { TERMS_ENDS } from '../../contract/terms/domain/termSegment.ts'
import {
  insuredItemAnswer,
  periodAnswer,
  pinnedProductAnswer,
  pinnedTariffAnswer,
  policyCoverAnswer,
  specialConditionAnswer,
} from '../../contract/terms/terms.answers.ts'
import { panelMemberAnswer } from '../../offer/underwriting/coinsurance.answers.ts'
import { acknowledgementAnswer } from '../../offer/underwriting/disclosure.answers.ts'
import { partiesAnswer } from '../../party/identity/identity.answers.ts'
import { ACCEPTANCE_EVENTS, ACCEPTANCE_STANDINGS } from './domain/acceptanceMenu.ts'
import { PAYER_RELATIONS } from './domain/payerRelation.ts'
import { POLICY_ACTS } from './domain/policyMenu.ts'
import type {
  AcceptanceListView,
  AcceptanceView,
  PolicyRow,
  PolicyTermsView,
  PolicyTimelineView,
  PolicyView,
  ReceiptListView,
  ReceiptView,
  TermsVersionView,
} from './policy.contract.ts'

export const receiptsAnswer = object<ReceiptListView>({
  items: list(
    named<ReceiptView>('PremiumReceipt', {
      receiptNo: whole(),
      amountFen: fen(),
      receivedOn: day(),
      reference: text(),
      payer: text(),
      payerAccount: nullable(text()),
      payerRelation: nullable(oneOf(PAYER_RELATIONS)),
      creditNo: nullable(text()),
      recordedAt: instant(),
      recordedByName: text(),
      reversedAt: nullable(instant()),
      allowedEvents: allowedEvents(['reverse']),
    }),
  ),
})

const headKeys = {
  number: text(),
  version: whole(),
  state: oneOf(POLICY_STATES),
  coverStatus: oneOf(COVER_STATUSES),
  parties: partiesAnswer,
  createdAt: instant(),
  updatedAt: instant(),
  period: periodAnswer,
  premiumFen: fen(),
  paidPremiumFen: fen(),
  continuousYears: whole(),
}

export const policiesAnswer = page(
  named<PolicyRow>('PolicyRow', {
    ...headKeys,
    productName: text(),
    totalLimitFen: fen(),
    itemCount: whole(),
    firstItemName: text(),
    firstSerialNumber: nullable(text()),
  }),
)

const terms = named<PolicyTermsView>('PolicyTerms', {
  versionNo: whole(),
  period: periodAnswer,
  effective: periodAnswer,
  knownSince: instant(),
  items: list(insuredItemAnswer),
  covers: list(policyCoverAnswer),
  totalLimitFen: fen(),
  premiumFen: fen(),
  premiumShares: list(named<PremiumShare>('PremiumShare', { itemNo: whole(), cover: text(), premiumFen: fen() })),
  steps: list(stepAnswer),
  endorsementNo: nullable(text()),
})

export const policyAnswer = named<PolicyView>('Policy', {
  ...headKeys,
  product: pinnedProductAnswer,
  tariff: nullable(pinnedTariffAnswer),
  submissionNo: nullable(text()),
  quoteNo: nullable(text()),
  imported: nullable(
    object<NonNullable<PolicyView['imported']>>({ bordereauNo: text(), foreignNo: text(), issuedOn: day() }),
  ),
  holderId: text(),
  region: text(),
  namedParties: list(object<NamedParty>({ organisationId: text(), name: text(), creditCode: text() })),
  boundAt: instant(),
  issuedAt: nullable(instant()),
  documentNo: nullable(text()),
  renewalOf: nullable(text()),
  terms,
  conditions: list(specialConditionAnswer),
  panel: nullable(list(panelMemberAnswer)),
  acknowledgements: list(acknowledgementAnswer),
  outstandingPremiumFen: fen(),
  refundablePremiumFen: fen(),
  currency: oneOf(['CNY']),
  allowedEvents: allowedEvents(POLICY_ACTS),
})

export const timelineAnswer = named<PolicyTimelineView>('PolicyTimeline', {
  versions: list(
    named<TermsVersionView>('TermsVersion', {
      versionNo: whole(),
      effective: periodAnswer,
      knownSince: instant(),
      endorsementNo: nullable(text()),
      ends: nullable(oneOf(TERMS_ENDS)),
      totalLimitFen: fen(),
      itemCount: whole(),
    }),
  ),
  stretches: list(
    object<PolicyTimelineView['stretches'][number]>({
      days: periodAnswer,
      versionNo: whole(),
      ends: nullable(oneOf(TERMS_ENDS)),
    }),
  ),
})

export const acceptancesAnswer = object<AcceptanceListView>({
  items: list(
    named<AcceptanceView>('Acceptance', {
      number: text(),
      itemNo: whole(),
      standing: oneOf(ACCEPTANCE_STANDINGS),
      acceptedOn: nullable(day()),
      certificateNo: nullable(text()),
      paper: nullable(
        object<NonNullable<AcceptanceView['paper']>>({
          attachmentNo: text(),
          name: text(),
          kind: oneOf(ALL_FILE_KINDS),
          sha256: text(),
          preview: flag(),
        }),
      ),
      acceptedBy: text(),
      reason: nullable(text()),
      recordedBy: object<AcceptanceView['recordedBy']>({ userId: text(), name: text(), organisationId: text() }),
      recordedAt: instant(),
      allowedEvents: allowedEvents(ACCEPTANCE_EVENTS),
    }),
  ),
})
