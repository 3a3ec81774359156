import type { PendingChangeKind } from '../../../../../config/pendingChanges.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { GrantProposal } from '../../authority/domain/granting.ts'
import type { BankAccountDetails } from '../../banking/domain/bankAccount.ts'
import type { BankEntry } from '../../banking/domain/bankReference.ts'
import type { OrganisationParticulars } from '../../identity/domain/organisationFields.ts'
import type { Particulars, User } from '../../identity/domain/user.ts'

export type { PendingChangeKind } from '../../../../../config/pendingChanges.ts'

export const PENDING_CHANGE_STATES = ['proposed', 'confirmed', 'effective', 'refused', 'withdrawn', 'expired'] as const
export type PendingChangeState = (typeof PENDING_CHANGE_STATES)[number]

type Nothing = Readonly<Record<string, never>>

/**
 * What changes about people asked for besides, in fen, while limits over claims stood on the person: only changes that have
 * ended tell of it.
 */
export interface AmountsOfThen {
  readonly authority?: { readonly claimApprovalLimitFen?: number; readonly claimDeclinatureLimitFen?: number }
}

/** A receipt of premium that is to be taken back, as whoever decides sees it. */
export interface ReversedReceipt {
  readonly policyNo: string
  /** Number of the receipt within the policy. */
  readonly receiptNo: number
  /** In fen. */
  readonly amountFen: number
  readonly receivedOn: CivilDate
  readonly reference: string
  readonly payer: string
}

/** What is to be, by kind of change. */
export interface ChangeContents extends Record<PendingChangeKind, object> {
  readonly userAdmission: Particulars & Pick<User, 'login'> & AmountsOfThen
  readonly userChange: Particulars & AmountsOfThen
  readonly userReEnablement: Nothing
  readonly passwordReset: Nothing
  readonly secondFactorReset: Nothing
  readonly administratorDisablement: Nothing
  readonly personErasure: Nothing
  readonly administratorRoleEnding: Particulars & AmountsOfThen
  readonly organisationChange: OrganisationParticulars
  readonly authorityGrant: GrantProposal
  readonly bankAccountOpening: BankAccountDetails
  readonly bankAccountChange: BankAccountDetails
  readonly bankAccountEnding: Nothing
  readonly repeatedBankReference: BankEntry
  readonly receiptReversal: ReversedReceipt
  readonly bookReopening: { readonly month: string }
}

/** Who did something about a change, and when. */
export interface ChangeAct {
  readonly userId: string
  readonly name: string
  readonly organisationId: string
  readonly at: Date
}

/** Something a person or an organisation's administrators are told. */
export interface ChangeNotice {
  /** Null: the organisation's administrators. */
  readonly userId: string | null
  /** Which organisation's, where it is not the one whose people confirm. */
  readonly organisationId?: string
  readonly seen: ChangeAct | null
}

/** Names a change that waits in a command. */
export interface ChangeRef {
  readonly changeNo: string
}

/** A change that takes effect only when a second person has confirmed it and the cooling-off time is over. */
export interface PendingChange<Kind extends PendingChangeKind = PendingChangeKind> {
  readonly kind: Kind
  readonly state: PendingChangeState
  /** Whose people confirm it. */
  readonly organisationId: string
  /** Number of what changes; null while it is still to come. */
  readonly subjectId: string | null
  /** The person it is about, who never confirms it; null where it is about nobody. */
  readonly personId: string | null
  /** What people call what changes. */
  readonly title: string
  readonly content: ChangeContents[Kind]
  /** What is there now and would be replaced; it takes effect only while that still stands. */
  readonly before: ChangeContents[Kind] | null
  readonly reason: string
  readonly proposed: ChangeAct
  /** The organisation had nobody else who could confirm it when it was proposed: the platform stands in. */
  readonly platformConfirms: boolean
  readonly confirmed: ChangeAct | null
  /** Who refused, withdrew or objected, and why. */
  readonly ending: (ChangeAct & { readonly reason: string }) | null
  /** End of the cooling-off time; null until confirmed. */
  readonly effectiveFrom: Date | null
  readonly effective: ChangeAct | null
  /** When it lapses: a proposal without its second person, or a confirmed change that nobody puts into effect. */
  readonly expiresAt: Date
  readonly notices: readonly ChangeNotice[]
}
