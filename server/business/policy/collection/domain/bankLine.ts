import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { PayerRelation } from '../../policy/domain/payerRelation.ts'

/** One line of a bank statement: money that came or went, as the bank tells it. */
export interface BankLine {
  /** The insurer whose account it is. */
  readonly organisationId: string
  readonly statementNo: string
  readonly bankAccountNo: string
  /** Where it stands in the file, as a spreadsheet counts. */
  readonly line: number
  readonly bookedOn: CivilDate
  /** Whole fen, positive. */
  readonly amountFen: number
  /** The bank's number of the transaction, as the file spells it. */
  readonly reference: string
  /** Name on the other side; empty where the bank tells none. */
  readonly counterparty: string
  readonly counterpartyAccount: string | null
  /** Purpose and remarks. */
  readonly text: string
}

/** Money that went: kept apart, matched with nothing here. */
export interface BankDebit extends BankLine {}

export const CREDIT_STATES = ['open', 'toBeRefunded', 'settled'] as const
/** Whether something of a credit waits for somebody, goes back, or is all allocated. */
export type CreditState = (typeof CREDIT_STATES)[number]

/** Who did something. */
export interface Hand {
  readonly userId: string
  readonly name: string
}

/** A part of a credit that pays premium of one policy. */
export interface Allocation {
  readonly policyNo: string
  readonly holderId: string
  readonly amountFen: number
  readonly relation: PayerRelation
  /** The event of the policy that says so, such as `policy:FS2026000012#4`. */
  readonly receipt: string
  readonly allocatedAt: Date
  readonly allocatedBy: Hand
  /** The confirmed change by which it was taken back; null while it stands. */
  readonly reversedBy: string | null
}

/** Where money goes that is given back: to the account it came from, else with more asked of whoever says so. */
export interface RefundTarget {
  readonly accountHolder: string
  readonly accountNumber: string
  /** How it was made sure who that is; null where it is the account that paid. */
  readonly identityCheck: string | null
  /** That the policyholder agrees, and how that is known; null likewise. */
  readonly consent: string | null
}

/** That the rest of a credit is to be given back. */
export interface RefundMark extends RefundTarget {
  readonly amountFen: number
  readonly reason: string
  readonly markedBy: Hand
  readonly markedAt: Date
}

/** Money of a credit that went back. */
export interface CreditRefund {
  readonly amountFen: number
  readonly refundedOn: CivilDate
  /** The bank's number of the payment. */
  readonly reference: string
  /** The event of the credit that says so. */
  readonly event: string
  readonly accountHolder: string
  readonly accountNumber: string
  readonly refundedBy: Hand
}

/** Money that came: entered once, and allocated to policies in as many parts as it takes. */
export interface BankCredit extends BankLine {
  readonly state: CreditState
  /** The organisation on file that goes by the payer's very name; null where there is none or more than one. */
  readonly payerId: string | null
  /** The policyholder whose money the rest is known to be (预收); null: nobody knows yet (暂收). */
  readonly heldFor: string | null
  readonly unallocatedFen: number
  readonly allocations: readonly Allocation[]
  readonly refund: RefundMark | null
  readonly refunds: readonly CreditRefund[]
}

/** Names a credit in a command. */
export interface CreditRef {
  readonly creditNo: string
}

/** Names a statement in a command. */
export interface StatementRef {
  readonly statementNo: string
}
