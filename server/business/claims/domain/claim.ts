import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Step } from '../../../kernel/step.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { BilingualText, CoverCode } from '../../reference/product/domain/product.ts'
import type { LossAssessment } from './lossAssessment.ts'
import type { KeyedBatch } from './productionBatch.ts'
import type { Receipt } from './receipt.ts'

export type { CoverCode } from '../../reference/product/domain/product.ts'

/** A notice of loss is the first state of a claim. */
export const CLAIM_STATES = ['noticed', 'registered', 'assessed', 'approved', 'paid', 'declined', 'closed'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

/** States in which it is not decided yet what is paid, or it is not paid yet. */
export const OPEN_CLAIM_STATES: readonly ClaimState[] = ['noticed', 'registered', 'assessed', 'approved']

export const CLAIM_EVENTS = [
  'register',
  'assignOccurrence',
  'reserve',
  'requestSupplements',
  'receiveSupplements',
  'assess',
  'approve',
  'pay',
  'correct',
  'receiveRepayment',
  'decline',
  'proposeDeclinature',
  'confirmDeclinature',
  'rejectDeclinature',
  'sendRefusalNotice',
  'close',
  'reopen',
  'acknowledgeTerms',
] as const
export type ClaimEvent = (typeof CLAIM_EVENTS)[number]

/** A paper a claimant may be asked for, as the product's checklist names it. */
export type DocumentCode = string

export const DECLINATURE_REASONS = [
  'outsideCoverPeriod',
  'notCovered',
  'excludedCause',
  'belowDeductible',
  'limitExhausted',
  'evidenceMissing',
  'intentionalAct',
  'fabricatedEvent',
  'limitationPassed',
] as const
export type DeclinatureReasonCode = (typeof DECLINATURE_REASONS)[number]

/** A person and the organisation they acted for. */
export interface EnteredBy {
  readonly userId: string
  readonly name: string
  readonly organisationId: string
}

export interface LossNotice {
  readonly lossOn: CivilDate
  /** When the claimant came to know; starts the limitation of article 26. */
  readonly knownOn: CivilDate
  readonly noticedOn: CivilDate
  readonly place: string
  readonly itemNos: readonly number[]
  readonly cover: CoverCode
  readonly descriptionZh: string
  readonly estimatedLossFen: number
  /** Who entered it: who gives notice, or, where it was received otherwise, the insurer's handler. */
  readonly reporter: EnteredBy
  /** How it reached the insurer, where its handler recorded it; `receivedOn` is then the day of the notice. */
  readonly receipt?: Receipt & { readonly recordedOn: CivilDate }
  /** Noticed later than promptly (article 21); informs, never refuses. */
  readonly late: boolean
  /** Why this is not the loss that an earlier claim on the same item, cover and day is about; absent where not said. */
  readonly otherOccurrenceReasonZh?: string
}

/** A paper of the checklist: missing while both days are null. */
export interface ClaimDocument {
  readonly code: DocumentCode
  readonly name: BilingualText
  readonly receivedOn: CivilDate | null
  /** Day the claimant said that this paper cannot be given (article 22 asks for what one can give). */
  readonly unavailableOn: CivilDate | null
  /** From whom and how, and who recorded it, where it reached the insurer past the system. */
  readonly receipt?: Pick<Receipt, 'from' | 'way'> & { readonly recordedBy: EnteredBy }
}

export interface SupplementRequest {
  readonly requestedOn: CivilDate
  readonly codes: readonly DocumentCode[]
  readonly noteZh: string
  /** Day the last of the papers came in or was said to be unavailable; null while it is waited for. */
  readonly answeredOn: CivilDate | null
}

export interface ReserveChange {
  /** The new level. */
  readonly amountFen: number
  readonly on: CivilDate
  readonly byId: string
  /** What somebody said who set it. */
  readonly reasonZh?: string
  /** What let it go. */
  readonly because?: ReserveRelease
}

/** What lets go of a reserve without anybody giving a reason. */
export type ReserveRelease = 'payment' | 'closure'

/** What the common adjustment of an occurrence changed in a claim that was approved before. */
export interface Correction {
  readonly on: CivilDate
  /** Who approved the claim that changed the occurrence. */
  readonly byId: string
  /** The claim that changed it. */
  readonly causedBy: string
  /** The claim's indemnity before and after. */
  readonly fromFen: number
  readonly toFen: number
  /** From its covered loss to its new part of the occurrence's indemnity. */
  readonly steps: readonly Step[]
  /** Version of the terms it was made by; absent in corrections from before this was kept. */
  readonly termsVersionNo?: number
}

/** Money the beneficiary gave back after a correction. */
export interface Repayment {
  readonly amountFen: number
  /** The bank's. */
  readonly reference: string
  readonly receivedOn: CivilDate
  readonly byId: string
}

export interface Payment {
  readonly beneficiaryId: string
  readonly amountFen: number
  /** The bank's. */
  readonly reference: string
  readonly paidOn: CivilDate
  readonly payerId: string
  /** The account it went to, as it was then; absent in payments before accounts were on file. */
  readonly account?: PaidAccount
}

/** A bank account as a payment remembers it: without its whole number. */
export interface PaidAccount {
  readonly number: string
  readonly accountHolder: string
  readonly bank: string
  readonly maskedNumber: string
}

export interface Declinature {
  readonly reasons: readonly { readonly code: DeclinatureReasonCode; readonly textZh: string }[]
  readonly determinedOn: CivilDate
  readonly declinedById: string
  /** Who proposed it, where it took two people. */
  readonly proposedById?: string
  readonly noticeSentOn: CivilDate | null
}

/** A declinature that waits for a second person. */
export interface DeclinatureProposal extends Pick<Declinature, 'reasons' | 'determinedOn'> {
  readonly proposedById: string
  readonly proposedByName: string
  readonly proposedOn: CivilDate
}

/** What a claim was told about other terms for the day of its loss, and what came of it. */
export interface TermsNotice {
  /** Version it went by when it was told. */
  readonly wentBy: number
  /** Version on record since; null where no terms hold on that day any more. */
  readonly onRecord: number | null
  readonly on: CivilDate
  /** Null while nobody has looked at what it means for the claim. */
  readonly end: TermsNoticeEnd | null
}

/** How a notice of changed terms ended. */
export type TermsNoticeEnd =
  | { readonly how: 'acknowledged'; readonly on: CivilDate; readonly byId: string; readonly reasonZh: string }
  | { readonly how: 'assessed'; readonly on: CivilDate; readonly byId: string }
  /** The terms it went by hold again. */
  | { readonly how: 'restored'; readonly on: CivilDate }

/** Names a claim in a command. */
export interface ClaimRef {
  readonly claimNo: string
}

/** One loss under one policy, from its notice to its closing. */
export interface Claim {
  readonly state: ClaimState
  /** As the policy's, but of its equipment users only the beneficiary: a loss is not the other users' to read. */
  readonly parties: Parties
  readonly policyNo: string
  /** The version in force at the loss; limits and deductibles are read from it. */
  readonly policyVersionNo: number
  readonly productCode: string
  /** GB/T 2260 region of the manufacturer, as the policy has it. */
  readonly region: string
  /** The equipment user whose items suffered the loss: whom payments go to, whoever filed. */
  readonly beneficiaryId: string
  readonly lossNotice: LossNotice
  /** Number of the claim whose occurrence this loss belongs to; absent where it is an occurrence of its own. */
  readonly occurrenceNo?: string
  /** The production batch whose defect showed itself; absent where the product knows none and in notices. */
  readonly batch?: KeyedBatch
  readonly documents: readonly ClaimDocument[]
  readonly supplementRequest: SupplementRequest | null
  readonly registration: { readonly handlerId: string; readonly registeredOn: CivilDate } | null
  readonly reserve: { readonly currentFen: number; readonly history: readonly ReserveChange[] }
  readonly assessment: LossAssessment | null
  readonly approval: {
    readonly approverId: string
    readonly approvedOn: CivilDate
    readonly amountFen: number
  } | null
  readonly payments: readonly Payment[]
  /** Oldest first. */
  readonly corrections?: readonly Correction[]
  readonly repayments?: readonly Repayment[]
  /** Approved and corrected less paid; below zero the beneficiary owes it. Read it by {@link outstandingOf}. */
  readonly outstandingFen?: number
  readonly declinature: Declinature | null
  /** Absent or null: none waits. */
  readonly declinatureProposal?: DeclinatureProposal | null
  readonly reopening: { readonly byId: string; readonly on: CivilDate; readonly reasonZh: string } | null
  /** The last thing it was told about its terms; absent or null: nothing yet. */
  readonly termsNotice?: TermsNotice | null
}

/** The insurer that issued the policy and handles its claims. */
export const issuingInsurerOf = (claim: Pick<Claim, 'parties'>): string => claim.parties.insurerIds[0] ?? ''

/** Terms agreed for the day of the loss since it was assessed. */
export interface TermsChange {
  readonly assessedBy: number
  /** Null where no terms hold on that day any more. */
  readonly onRecord: number | null
}

/**
 * Version of the terms a claim goes by: those it was assessed by, before that those its loss was noticed under. So did an
 * assessment that does not say it: that is from before terms could change after a notice.
 */
export const wentByOf = ({ assessment, policyVersionNo }: Pick<Claim, 'assessment' | 'policyVersionNo'>): number =>
  assessment?.termsVersionNo ?? policyVersionNo

/** The notice that nobody has settled yet. */
export const openTermsNotice = ({ termsNotice }: Pick<Claim, 'termsNotice'>): TermsNotice | null =>
  termsNotice && termsNotice.end === null ? termsNotice : null

/** Whether the claim is assessed by other terms than those on record. */
export function termsChangedSince(
  claim: Pick<Claim, 'assessment' | 'policyVersionNo'>,
  onRecord: number | null,
): TermsChange | null {
  if (!claim.assessment) return null
  const assessedBy = wentByOf(claim)
  return assessedBy === onRecord ? null : { assessedBy, onRecord }
}

/** The occurrence a claim belongs to, by the number of its first claim. */
export const occurrenceOf = (claim: Pick<Claim, 'occurrenceNo'> & { readonly _id: string }): string =>
  claim.occurrenceNo ?? claim._id

/** What an occurrence knows a claim by. */
export const lossReferenceOf = ({ _id, beneficiaryId, lossNotice }: Claim & { readonly _id: string }) => ({
  claimNo: _id,
  beneficiaryId,
  lossOn: lossNotice.lossOn,
})
