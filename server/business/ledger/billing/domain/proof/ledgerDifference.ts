import type { TransactionKind } from '../account.ts'
import type { Entry, LedgerSubject, LedgerTransaction } from '../transaction.ts'
import type { MoneyEvent } from './moneyEvent.ts'

/** What can be wrong with the ledger. */
export type LedgerFault =
  /** A document has an item that the ledger has no transaction of. */
  | 'posting-missing'
  /** The ledger has a transaction that no item stands behind. */
  | 'posting-without-source'
  | 'posting-amount-differs'
  | 'posting-header-differs'
  /** Premium is earned over other days than those of its terms. */
  | 'earning-days-differ'
  /** A total of a document is not what its items sum to. */
  | 'total-differs'
  | 'more-than-owed'
  | 'books-do-not-balance'
  | 'posting-without-event'
  | 'posting-without-document'
  /** Somebody wrote what no transaction or document looks like. */
  | 'posting-unreadable'

/** A place where the ledger contradicts itself or a document: what is expected there and what is there. */
export interface LedgerDifference {
  readonly fault: LedgerFault
  /** The document, as `claim:CL2026000012`. */
  readonly subject: string
  /** The part of the document that says what is expected, as `payments.0` or `terms.2`. */
  readonly source?: string
  /** The transaction. */
  readonly posting?: string
  readonly kind?: TransactionKind
  /** The entry, where the difference is in one: whose account, with whom and about what. */
  readonly of?: Omit<Entry, 'amountFen'>
  /** The field, where the difference is not in an amount. */
  readonly field?: string
  /** Fen, unless a field is named. */
  readonly found: number | string | null
  readonly expected: number | string | null
}

/** What the ledger says of one document, and what happened to it, oldest first. */
export interface Subject {
  readonly subject: LedgerSubject
  readonly transactions: readonly LedgerTransaction[]
  readonly events: readonly MoneyEvent[]
}
