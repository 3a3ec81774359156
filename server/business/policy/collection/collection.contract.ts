import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { PayerRelation, StatedRelation } from '../policy/domain/payerRelation.ts'
import type { CreditState } from './domain/bankLine.ts'
import type { CreditEvent } from './domain/creditMenu.ts'
import type { MatchReason } from './domain/matching.ts'
import type { StatementColumn } from './domain/statementColumns.ts'

export type { PayerRelation, StatedRelation } from '../policy/domain/payerRelation.ts'
export type { CreditState } from './domain/bankLine.ts'
export type { MatchReason } from './domain/matching.ts'
export type { StatementColumn } from './domain/statementColumns.ts'

/** A line of the list of statements. */
export interface StatementRow {
  readonly number: string
  readonly version: number
  readonly bankAccountNo: string
  readonly fileName: string
  readonly firstDay: string
  readonly lastDay: string
  readonly openingFen: number | null
  readonly closingFen: number | null
  readonly creditCount: number
  readonly creditFen: number
  readonly debitCount: number
  readonly debitFen: number
  readonly importedByName: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /bank-statements. */
export type StatementList = ListView<StatementRow>

/** A line that was on file before and so was not entered again. */
export interface SeenLineView {
  readonly line: number
  readonly bookedOn: string
  readonly reference: string
  /** Below zero where money went. */
  readonly amountFen: number
  /** What was entered before; another amount where a person has to look. */
  readonly enteredFen: number
}

/** GET /bank-statements/:number. */
export interface StatementView extends StatementRow {
  readonly headingLine: number
  readonly columns: Readonly<Partial<Record<StatementColumn, string>>>
  readonly seenBefore: readonly SeenLineView[]
}

/** A part of a credit that pays premium of one policy. */
export interface AllocationView {
  readonly policyNo: string
  readonly holderId: string
  readonly amountFen: number
  readonly relation: PayerRelation
  readonly allocatedAt: string
  readonly allocatedByName: string
  /** The change by which it was taken back; null while it stands. */
  readonly reversedBy: string | null
}

/** That the rest of a credit goes back, and where to. */
export interface RefundView {
  readonly amountFen: number
  readonly accountHolder: string
  readonly accountNumber: string
  /** How it was made sure whose account it is, and that the policyholder agrees; null where it is the account that paid. */
  readonly identityCheck: string | null
  readonly consent: string | null
  readonly reason: string
  readonly markedByName: string
  readonly markedAt: string
}

/** Money that came to the bank. */
export interface CreditView {
  readonly number: string
  readonly version: number
  readonly state: CreditState
  readonly statementNo: string
  readonly bankAccountNo: string
  readonly bookedOn: string
  readonly amountFen: number
  readonly unallocatedFen: number
  readonly reference: string
  readonly payer: string
  readonly payerAccount: string | null
  /** The organisation on file that goes by the payer's name. */
  readonly payerId: string | null
  /** The policyholder whose money the rest is; null: nobody knows yet. */
  readonly heldFor: string | null
  readonly text: string
  /** Days since it came, on the business date. */
  readonly ageDays: number
  readonly allocations: readonly AllocationView[]
  readonly refund: RefundView | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly allowedEvents: readonly AllowedEvent<CreditEvent>[]
}

/** GET /bank-credits. */
export type CreditList = ListView<CreditView>

/** What a credit could pay, and why. */
export interface MatchView {
  readonly exact: boolean
  readonly reasons: readonly MatchReason[]
  readonly parts: readonly { readonly policyNo: string; readonly amountFen: number }[]
}

/** A credit that is not allocated, with what it could pay, the likeliest first. */
export interface MatchedCreditView extends CreditView {
  readonly matches: readonly MatchView[]
  /** Policies its texts name and that owe nothing. */
  readonly owingNothing: readonly string[]
}

/** GET /bank-credit-matches. */
export type MatchedCreditList = ListView<MatchedCreditView>

/** Body of POST /bank-credits/:number/allocations. */
export interface AllocationBody {
  readonly parts: readonly { readonly policyNo: string; readonly amountFen: number }[]
  /** What is known of a payer of whom nothing is on file. */
  readonly payerRelation?: StatedRelation
}

/** Body of POST /bank-credits/:number/attribution. */
export interface AttributionBody {
  /** The policyholder whose money the rest is; null: nobody knows. */
  readonly holderId: string | null
  readonly reason: string
}

/** Body of POST /bank-credits/:number/refund-mark: without an account it goes back to the one that paid. */
export interface RefundBody {
  readonly accountHolder?: string
  readonly accountNumber?: string
  readonly identityCheck?: string
  readonly consent?: string
  readonly reason: string
}

/** Body of POST /bank-credits/:number/refund-unmarking. */
export interface UnmarkingBody {
  readonly reason: string
}

/** POST /bank-statement-previews: the beginning of a file, and how it is probably to be read. */
export interface StatementPreviewView {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly rowCount: number
  readonly mapping: {
    readonly headingLine: number
    readonly columns: Readonly<Partial<Record<StatementColumn, string>>>
  } | null
}
