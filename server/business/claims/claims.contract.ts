import type { AllowedEvent } from '../../platform/http/allowedEvents.contract.ts'
import type { Parties } from '../party/identity/domain/parties.ts'
import type {
  Claim,
  ClaimDocument,
  ClaimEvent,
  ClaimState,
  Correction,
  CoverCode,
  DeclinatureProposal,
  DeclinatureReasonCode,
  DocumentCode,
  TermsNotice,
} from './domain/claim.ts'
import type { ClaimClock, ClockCode } from './domain/clocks.ts'
import type {
  AssessmentLine,
  LineFinding,
  LossAdjustment,
  LossAssessment,
  LossFindings,
} from './domain/lossAssessment.ts'
import type { ProductionBatch } from './domain/productionBatch.ts'
import type { Receipt, ReceiptWay } from './domain/receipt.ts'

export type { ClaimEvent, ClaimState, ClockCode, CoverCode, DeclinatureReasonCode, DocumentCode, LineFinding }
/** From whom, by which way and on which day something reached the insurer past the system. */
export type ReceiptInput = Receipt
export type { ReceiptWay }
export type ClaimDocumentView = ClaimDocument
export type AssessmentLineView = AssessmentLine
/** Body of an assessment and of its preview. */
export type AssessmentInput = LossFindings
export type AdjustmentView = LossAdjustment
export type ClockView = ClaimClock

export interface ClaimView {
  readonly number: string
  readonly version: number
  readonly state: ClaimState
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly policyNo: string
  /** The version in force at the loss; limits and deductibles are read from it. */
  readonly policyVersionNo: number
  readonly productCode: string
  /** The equipment user whose items suffered the loss: whom payments go to, whoever filed. */
  readonly beneficiaryId: string
  readonly lossNotice: Claim['lossNotice']
  /** Number of the claim whose occurrence this loss belongs to; null for one of its own, and for equipment users. */
  readonly occurrenceNo: string | null
  /** The production batch it came of; null where the product knows none and before registration. */
  readonly batch: ProductionBatch | null
  readonly documents: readonly ClaimDocumentView[]
  /** At most one: all missing papers are asked for once (article 22). */
  readonly supplementRequest: Claim['supplementRequest']
  readonly registration: Claim['registration']
  /** The insurer's own expectation; null for the manufacturer and the equipment user. */
  readonly reserve: Claim['reserve'] | null
  readonly assessment: LossAssessment | null
  readonly approval: Claim['approval']
  /** One per approval, and one for each correction to more. */
  readonly payments: Claim['payments']
  /** What the common adjustment of the occurrence changed after the approval, oldest first. */
  readonly corrections: readonly CorrectionView[]
  readonly repayments: NonNullable<Claim['repayments']>
  /** Still to be paid; below zero, to be given back by the beneficiary. */
  readonly outstandingFen: number
  readonly declinature: Claim['declinature']
  /** A declinature that waits for a second person; null for the manufacturer and the equipment user. */
  readonly declinatureProposal: DeclinatureProposal | null
  /** What declining would turn down and above which amount it takes two people; null where it is not the reader's to know. */
  readonly declining: {
    readonly amountFen: number
    readonly secondPersonAboveFen: number
    /** What approving the assessment would turn down. */
    readonly notGrantedFen: number
  } | null
  readonly reopening: Claim['reopening']
  /** What its handlers were told last about other terms; null for the manufacturer and the equipment user. */
  readonly termsNotice: TermsNotice | null
  readonly clocks: readonly ClockView[]
  readonly allowedEvents: readonly AllowedEvent<ClaimEvent>[]
}

/** `causedBy` is null where the other claim is not the reader's to know. */
export type CorrectionView = Omit<Correction, 'causedBy' | 'byId'> & { readonly causedBy: string | null }

/** A line of the claims list. */
export interface ClaimRow {
  readonly number: string
  readonly version: number
  readonly state: ClaimState
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly policyNo: string
  readonly cover: CoverCode
  readonly lossOn: string
  readonly noticedOn: string
  readonly descriptionZh: string
  readonly estimatedLossFen: number
  /** Null where the reserve is not the reader's to see. */
  readonly reserveFen: number | null
  readonly payableFen: number | null
  readonly paidFen: number
  /** The open clock that is due first. */
  readonly nextClock: ClockView | null
}

/** POST /claims */
export interface NotifyLossBody {
  readonly policyNo: string
  readonly lossOn: string
  /** When the claimant came to know; starts the limitation of article 26. */
  readonly knownOn: string
  readonly place: string
  readonly itemNos: readonly number[]
  readonly cover: CoverCode
  readonly descriptionZh: string
  readonly estimatedLossFen: number
  /** Papers handed in with the notice. */
  readonly documents: readonly DocumentCode[]
  /** Why this is another occurrence than that of a claim on the same item, cover and day of loss. */
  readonly otherOccurrenceReasonZh?: string
  /** How the notice reached the insurer, whose handler records it: always then, and never of one's own. */
  readonly receipt?: ReceiptInput
}

/** POST /claims/:number/registration: papers the insurer has received outside the system so far. */
export interface RegisterClaimBody {
  readonly documents: readonly { readonly code: DocumentCode; readonly receivedOn: string }[]
  /** A registered claim of the same policy, cover and day of loss that came of the same occurrence. */
  readonly sameOccurrenceAs?: string
  /** The production batch, where the product counts each as one occurrence: one of those the items list. */
  readonly batchNo?: string
}

/** POST /claims/:number/occurrence: joins it to a claim's or a batch's occurrence; with neither it is one of its own. */
export interface AssignOccurrenceBody {
  readonly sameOccurrenceAs?: string
  readonly batchNo?: string
  readonly reasonZh: string
}

/** POST /claims/:number/repayments: exactly what is to be given back. */
export interface ReceiveRepaymentBody {
  readonly amountFen: number
  readonly reference: string
  readonly receivedOn: string
  /** Number of the confirmed change by which a reference may be entered once more. */
  readonly repetition?: string
}

/** POST /claims/:number/reserves: the new level, not the difference. */
export interface SetReserveBody {
  readonly reserveFen: number
  readonly reasonZh: string
}

/** POST /claims/:number/supplement-requests */
export interface RequestSupplementsBody {
  readonly codes: readonly DocumentCode[]
  readonly noteZh: string
}

/** POST /claims/:number/supplements */
export interface ReceiveSupplementsBody {
  readonly documents: readonly DocumentCode[]
  readonly unavailable: readonly DocumentCode[]
  /** How they reached the insurer, whose handler records them: always then, and never of one's own. */
  readonly receipt?: ReceiptInput
}

/** POST /claims/:number/assessment-preview: what {@link AssessmentInput} would give, nothing saved. */
export interface AssessmentPreviewView {
  readonly adjustment: AdjustmentView
}

/** POST /claims/:number/approval: names the amount the approver saw. */
export interface ApproveClaimBody {
  readonly amountFen: number
  /** The approver's opinion, kept in the history. */
  readonly opinion?: string
}

/** POST /claims/:number/declinature and /claims/:number/declinature-proposal */
export interface DeclineClaimBody {
  readonly reasons: readonly { readonly code: DeclinatureReasonCode; readonly textZh: string }[]
  readonly determinedOn: string
}

/** POST /claims/:number/declinature-rejection */
export interface RejectDeclinatureBody {
  readonly reasonZh: string
}

/** POST /claims/:number/refusal-notice: the day the notice with its reasons went out. */
export interface SendRefusalNoticeBody {
  readonly sentOn: string
}

/** POST /claims/:number/payment: the bank's reference and the exact amount outstanding. */
export interface PayClaimBody {
  readonly beneficiaryId: string
  readonly amountFen: number
  readonly reference: string
  /** The beneficiary's account it went to. */
  readonly bankAccountNo: string
  /** Number of the confirmed change by which a reference may be entered once more. */
  readonly repetition?: string
}

/** POST /claims/:number/terms-acknowledgement: why the claim is left as it is. */
export interface AcknowledgeTermsBody {
  readonly reasonZh: string
}

/** POST /claims/:number/reopening */
export interface ReopenClaimBody {
  readonly reasonZh: string
}
