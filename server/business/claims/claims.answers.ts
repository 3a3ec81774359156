import {
  allowedEvents,
  day,
  either,
  failureAnswer,
  fen,
  flag,
  instant,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  stepAnswer,
  text,
  whole,
} from '../../platform/http/answer.ts'
import { partiesAnswer } from '../party/identity/identity.answers.ts'
import { bilingualAnswer } from '../reference/product/bilingualText.answers.ts'
import type { AssessmentPreviewView, ClaimRow, ClaimView, CorrectionView } from './claims.contract.ts'
import {
  CLAIM_EVENTS,
  CLAIM_STATES,
  type ClaimDocument,
  DECLINATURE_REASONS,
  type Declinature,
  type DeclinatureProposal,
  type EnteredBy,
  type LossNotice,
  type Payment,
  type Repayment,
  type ReserveChange,
  type SupplementRequest,
  type TermsChange,
  type TermsNotice,
} from './domain/claim.ts'
import type { ClaimClock } from './domain/clocks.ts'
import {
  type AssessmentLine,
  LINE_FINDINGS,
  type LossAdjustment,
  type LossAssessment,
} from './domain/lossAssessment.ts'
import type { ProductionBatch } from './domain/productionBatch.ts'
import { RECEIPT_WAYS } from './domain/receipt.ts'
import type { OccurrenceClaimView, OccurrenceView } from './occurrence.contract.ts'

type Present<K extends keyof ClaimView> = NonNullable<ClaimView[K]>

const state = oneOf(CLAIM_STATES)
const batchAnswer = named<ProductionBatch>('ProductionBatch', { name: text(), batchNo: text() })
const enteredBy = object<EnteredBy>({ userId: text(), name: text(), organisationId: text() })

const lossNotice = named<LossNotice>('LossNotice', {
  lossOn: day(),
  knownOn: day(),
  noticedOn: day(),
  place: text(),
  itemNos: list(whole()),
  cover: text(),
  descriptionZh: text(),
  estimatedLossFen: fen(),
  reporter: enteredBy,
  receipt: leftOut(
    object<NonNullable<LossNotice['receipt']>>({
      from: text(),
      way: oneOf(RECEIPT_WAYS),
      receivedOn: day(),
      recordedOn: day(),
    }),
  ),
  late: flag(),
  otherOccurrenceReasonZh: leftOut(text()),
})

const claimDocument = named<ClaimDocument>('ClaimDocument', {
  code: text(),
  name: bilingualAnswer,
  receivedOn: nullable(day()),
  unavailableOn: nullable(day()),
  receipt: leftOut(
    object<NonNullable<ClaimDocument['receipt']>>({ from: text(), way: oneOf(RECEIPT_WAYS), recordedBy: enteredBy }),
  ),
})

const supplementRequest = object<SupplementRequest>({
  requestedOn: day(),
  codes: list(text()),
  noteZh: text(),
  answeredOn: nullable(day()),
})

const reserve = object<Present<'reserve'>>({
  currentFen: fen(),
  history: list(
    object<ReserveChange>({
      amountFen: fen(),
      on: day(),
      byId: text(),
      reasonZh: leftOut(text()),
      because: leftOut(oneOf(['payment', 'closure'])),
    }),
  ),
})

const adjustment = named<LossAdjustment>('LossAdjustment', {
  payableFen: fen(),
  indemnityFen: fen(),
  steps: list(stepAnswer),
})

const assessment = named<LossAssessment>('LossAssessment', {
  lines: list(
    object<AssessmentLine>({
      itemNo: whole(),
      descriptionZh: text(),
      claimedFen: fen(),
      assessedFen: fen(),
      finding: oneOf(LINE_FINDINGS),
      valueAtLossFen: leftOut(nullable(fen())),
    }),
  ),
  salvageFen: fen(),
  recoveredFen: fen(),
  surveyCostFen: fen(),
  noteZh: text(),
  termsVersionNo: leftOut(whole()),
  assessorId: text(),
  assessedOn: day(),
  adjustment,
})

const payment = object<Payment>({
  beneficiaryId: text(),
  amountFen: fen(),
  reference: text(),
  paidOn: day(),
  payerId: text(),
  account: leftOut(
    object<NonNullable<Payment['account']>>({
      number: text(),
      accountHolder: text(),
      bank: text(),
      maskedNumber: text(),
    }),
  ),
})

const correction = object<CorrectionView>({
  on: day(),
  causedBy: nullable(text()),
  fromFen: fen(),
  toFen: fen(),
  steps: list(stepAnswer),
  termsVersionNo: leftOut(whole()),
})

const repayment = object<Repayment>({ amountFen: fen(), reference: text(), receivedOn: day(), byId: text() })

const reasons = list(object<Declinature['reasons'][number]>({ code: oneOf(DECLINATURE_REASONS), textZh: text() }))

const declinature = object<Declinature>({
  reasons,
  determinedOn: day(),
  declinedById: text(),
  proposedById: leftOut(text()),
  noticeSentOn: nullable(day()),
})

const declinatureProposal = object<DeclinatureProposal>({
  reasons,
  determinedOn: day(),
  proposedById: text(),
  proposedByName: text(),
  proposedOn: day(),
})

const termsNotice = object<TermsNotice>({
  wentBy: whole(),
  onRecord: nullable(whole()),
  on: day(),
  end: nullable(
    either(
      object<{ how: 'acknowledged'; on: string; byId: string; reasonZh: string }>({
        how: oneOf(['acknowledged']),
        on: day(),
        byId: text(),
        reasonZh: text(),
      }),
      object<{ how: 'assessed'; on: string; byId: string }>({ how: oneOf(['assessed']), on: day(), byId: text() }),
      object<{ how: 'restored'; on: string }>({ how: oneOf(['restored']), on: day() }),
    ),
  ),
})

const clock = named<ClaimClock>('ClaimClock', {
  code: oneOf(['determination', 'payment', 'refusalNotice', 'determinablePart', 'limitation']),
  article: text(),
  dueOn: day(),
  daysLeft: whole(),
  status: oneOf(['running', 'paused', 'met', 'missed']),
  severity: oneOf(['red', 'amber', 'none']),
  titleZh: text(),
  titleEn: text(),
})

export const claimAnswer = named<ClaimView>('Claim', {
  number: text(),
  version: whole(),
  state,
  parties: partiesAnswer,
  createdAt: instant(),
  updatedAt: instant(),
  policyNo: text(),
  policyVersionNo: whole(),
  productCode: text(),
  beneficiaryId: text(),
  lossNotice,
  occurrenceNo: nullable(text()),
  batch: nullable(batchAnswer),
  documents: list(claimDocument),
  supplementRequest: nullable(supplementRequest),
  registration: nullable(object<Present<'registration'>>({ handlerId: text(), registeredOn: day() })),
  reserve: nullable(reserve),
  assessment: nullable(assessment),
  approval: nullable(object<Present<'approval'>>({ approverId: text(), approvedOn: day(), amountFen: fen() })),
  payments: list(payment),
  corrections: list(correction),
  repayments: list(repayment),
  outstandingFen: fen(),
  declinature: nullable(declinature),
  declinatureProposal: nullable(declinatureProposal),
  declining: nullable(
    object<Present<'declining'>>({ amountFen: fen(), secondPersonAboveFen: fen(), notGrantedFen: fen() }),
  ),
  reopening: nullable(object<Present<'reopening'>>({ byId: text(), on: day(), reasonZh: text() })),
  termsNotice: nullable(termsNotice),
  clocks: list(clock),
  allowedEvents: allowedEvents(CLAIM_EVENTS),
})

export const claimsAnswer = page(
  named<ClaimRow>('ClaimRow', {
    number: text(),
    version: whole(),
    state,
    parties: partiesAnswer,
    createdAt: instant(),
    updatedAt: instant(),
    policyNo: text(),
    cover: text(),
    lossOn: day(),
    noticedOn: day(),
    descriptionZh: text(),
    estimatedLossFen: fen(),
    reserveFen: nullable(fen()),
    payableFen: nullable(fen()),
    paidFen: fen(),
    nextClock: nullable(clock),
  }),
)

export const assessmentPreviewAnswer = object<AssessmentPreviewView>({ adjustment })

export const occurrenceAnswer = named<OccurrenceView>('Occurrence', {
  occurrenceNo: nullable(text()),
  batch: nullable(batchAnswer),
  batches: list(batchAnswer),
  joinable: list(object<OccurrenceView['joinable'][number]>({ number: text(), descriptionZh: text() })),
  termsChanged: nullable(object<TermsChange>({ assessedBy: whole(), onRecord: nullable(whole()) })),
  notInsured: nullable(failureAnswer),
  perOccurrenceLimitFen: nullable(fen()),
  deductibleFen: nullable(fen()),
  whole: nullable(
    object<NonNullable<OccurrenceView['whole']>>({
      usedFen: fen(),
      leftFen: fen(),
      adjustment: nullable(
        object<{ indemnityFen: number; steps: LossAdjustment['steps'] }>({
          indemnityFen: fen(),
          steps: list(stepAnswer),
        }),
      ),
      provisional: flag(),
    }),
  ),
  claims: list(
    object<OccurrenceClaimView>({
      number: text(),
      state,
      beneficiaryId: text(),
      lossOn: day(),
      netFen: nullable(fen()),
      indemnityFen: nullable(fen()),
      approvedFen: nullable(fen()),
      outstandingFen: fen(),
    }),
  ),
})
