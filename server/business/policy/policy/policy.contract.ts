import type { Period } from '../../../kernel/period.ts'
import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { AcceptancePaper } from '../../contract/terms/domain/acceptance.ts'
import type {
  CoverStatus,
  NamedParty,
  PinnedProduct,
  PinnedTariff,
  PolicyState,
} from '../../contract/terms/domain/policy.ts'
import type { TermSegment, TermsEnd } from '../../contract/terms/domain/termSegment.ts'
import type {
  AcknowledgementView,
  PanelMemberView,
  SpecialCondition,
} from '../../offer/underwriting/underwriting.contract.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { AcceptanceEvent, AcceptanceStanding } from './domain/acceptanceMenu.ts'
import type { PayerRelation } from './domain/payerRelation.ts'
import type { PolicyAct } from './domain/policyMenu.ts'

export type {
  CoverStatus,
  NamedParty,
  PinnedProduct,
  PinnedTariff,
  PolicyState,
} from '../../contract/terms/domain/policy.ts'

export type { PolicyCover } from '../../contract/terms/domain/termSegment.ts'
export type { AcceptanceEvent } from './domain/acceptanceMenu.ts'

/** Body of POST /policies/:policyNo/delivery-confirmations: the user's own items only. */
export interface DeliveryConfirmationBody {
  readonly items: readonly { readonly itemNo: number; readonly deliveredOn: string }[]
}

/** What a certificate of acceptance says, and the attachment of the policy that shows it. */
export interface AcceptanceCertificateBody {
  readonly acceptedOn: string
  readonly certificateNo: string
  readonly paperNo: string
}

/** Body of POST /policies/:policyNo/acceptances: the user's own items only. */
export interface RecordAcceptanceBody extends AcceptanceCertificateBody {
  readonly itemNos: readonly number[]
}

/** Body of POST /policies/:policyNo/acceptance-corrections. */
export interface AcceptanceCorrectionBody extends AcceptanceCertificateBody {
  readonly itemNo: number
  readonly reason: string
}

/** Body of POST /policies/:policyNo/acceptance-withdrawals. */
export interface AcceptanceWithdrawalBody {
  readonly itemNo: number
  readonly reason: string
}

/** One record of an item's acceptance. What it says is null where it says that there is none. */
export interface AcceptanceView {
  readonly number: string
  readonly itemNo: number
  readonly standing: AcceptanceStanding
  readonly acceptedOn: string | null
  readonly certificateNo: string | null
  /** With whether it can be shown inside a page. */
  readonly paper: (AcceptancePaper & { readonly preview: boolean }) | null
  /** Organisation that uses the item. */
  readonly acceptedBy: string
  /** Why it takes the place of the record before; null for one that does not. */
  readonly reason: string | null
  readonly recordedBy: { readonly userId: string; readonly name: string; readonly organisationId: string }
  readonly recordedAt: string
  readonly allowedEvents: readonly AllowedEvent<AcceptanceEvent>[]
}

/** GET /policies/:policyNo/acceptances: item by item, the latest record first. */
export interface AcceptanceListView {
  readonly items: readonly AcceptanceView[]
}

/** Body of POST /policies/:policyNo/premium-receipts; answers with the policy. */
export interface PremiumReceiptBody {
  readonly amountFen: number
  readonly receivedOn: string
  /** Of the bank or the payment. */
  readonly reference: string
  /** Name on the payment. */
  readonly payer: string
  /** The account it came from, where the bank tells it. */
  readonly payerAccount?: string
  /** The insurer's account it arrived at; needed where the insurer has one on file. */
  readonly bankAccountNo?: string
  /** Number of the confirmed change by which a reference may be entered once more. */
  readonly repetition?: string
}

/** Body of POST /policies/:number/premium-refunds; answers with the policy. */
export interface PremiumRefundBody {
  readonly amountFen: number
  readonly refundedOn: string
  /** Of the bank or the payment. */
  readonly reference: string
  /** The policyholder's account it went to; needed where the policyholder has one on file. */
  readonly bankAccountNo?: string
}

/** Premium that a policy received. */
export interface ReceiptView {
  /** Number within the policy. */
  readonly receiptNo: number
  readonly amountFen: number
  readonly receivedOn: string
  readonly reference: string
  readonly payer: string
  readonly payerAccount: string | null
  /** Null of receipts from before it was asked who pays. */
  readonly payerRelation: PayerRelation | null
  /** The credit of a bank statement that it is part of. */
  readonly creditNo: string | null
  readonly recordedAt: string
  readonly recordedByName: string
  readonly reversedAt: string | null
  readonly allowedEvents: readonly AllowedEvent<'reverse'>[]
}

/** GET /policies/:policyNo/premium-receipts: the latest first. */
export interface ReceiptListView {
  readonly items: readonly ReceiptView[]
}

/** Body of POST /policies/:policyNo/premium-receipts/:receiptNo/reversals: waits for a second person. */
export interface ReceiptReversalBody {
  readonly reason: string
}

export interface PolicyView {
  readonly number: string
  readonly version: number
  readonly state: PolicyState
  /** On the business date. */
  readonly coverStatus: CoverStatus
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly product: PinnedProduct
  readonly tariff: PinnedTariff | null
  readonly submissionNo: string | null
  readonly quoteNo: string | null
  /** Where it comes from that was in force elsewhere. */
  readonly imported: { readonly bordereauNo: string; readonly foreignNo: string; readonly issuedOn: string } | null
  readonly holderId: string
  readonly region: string
  readonly namedParties: readonly NamedParty[]
  readonly boundAt: string
  readonly issuedAt: string | null
  /** The policy document; null before it is issued, and of a policy that was issued elsewhere. */
  readonly documentNo: string | null
  readonly renewalOf: string | null
  readonly continuousYears: number
  /** The cover period. */
  readonly period: Period
  /** Of the day asked for: before cover begins those of its first day, after its end those of the last. */
  readonly terms: PolicyTermsView
  readonly conditions: readonly SpecialCondition[]
  /** Who shares the contract, the issuing insurer first; null: it insures alone. */
  readonly panel: readonly PanelMemberView[] | null
  /** That exclusions, own shares and conditions were shown and explained, latest last. */
  readonly acknowledgements: readonly AcknowledgementView[]
  readonly premiumFen: number
  readonly paidPremiumFen: number
  readonly outstandingPremiumFen: number
  /** Received and to go back, since less is written now. */
  readonly refundablePremiumFen: number
  readonly currency: 'CNY'
  readonly allowedEvents: readonly AllowedEvent<PolicyAct>[]
}

/** What is insured how, and since when that is on record. */
export type PolicyTermsView = Pick<
  TermSegment,
  | 'versionNo'
  | 'period'
  | 'effective'
  | 'items'
  | 'covers'
  | 'totalLimitFen'
  | 'premiumFen'
  | 'premiumShares'
  | 'steps'
  | 'endorsementNo'
> & { readonly knownSince: string }

/** One version of a policy's terms, without what is insured. */
export interface TermsVersionView {
  readonly versionNo: number
  readonly effective: Period
  readonly knownSince: string
  readonly endorsementNo: string | null
  /** How cover ended on its days; null where there is cover. */
  readonly ends: TermsEnd | null
  readonly totalLimitFen: number
  readonly itemCount: number
}

/** GET /policies/:number/terms. */
export interface PolicyTimelineView {
  /** In the order in which they were agreed. */
  readonly versions: readonly TermsVersionView[]
  /** Which of them holds on which days, in the order of days. */
  readonly stretches: readonly { readonly days: Period; readonly versionNo: number; readonly ends: TermsEnd | null }[]
}

/** A line of the policies list. */
export interface PolicyRow {
  readonly number: string
  readonly version: number
  readonly state: PolicyState
  readonly coverStatus: CoverStatus
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
  readonly productName: string
  readonly period: Period
  readonly totalLimitFen: number
  readonly premiumFen: number
  readonly paidPremiumFen: number
  readonly itemCount: number
  readonly firstItemName: string
  /** Of the first machine, batch or certificate; null where there is none. */
  readonly firstSerialNumber: string | null
  readonly continuousYears: number
}

/** GET /policies. */
export type PolicyList = ListView<PolicyRow>
