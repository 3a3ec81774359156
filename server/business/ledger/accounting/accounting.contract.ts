import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { AccountKind, TransactionKind } from '../billing/domain/account.ts'
import type { PremiumDimension, PremiumFigures, PremiumLine } from './domain/premiumReport.ts'

export type { PremiumDimension, PremiumFigures } from './domain/premiumReport.ts'

/** A line of a premium report. */
export interface PremiumRow extends PremiumLine {
  /** What the region is called, where one is named. */
  readonly regionName: string | null
}

/** GET /premium-report: written, earned and unearned premium, whole. */
export interface PremiumReportView extends ListView<PremiumRow> {
  /** The first day, and the last one, counted to its end. */
  readonly since: string
  readonly on: string
  /** Of what was recorded on or before this day. */
  readonly knownOn: string
  readonly by: readonly PremiumDimension[]
  readonly totals: PremiumFigures
}

/** An account of a trial balance; one of the two sides is nothing. */
export interface TrialBalanceLineView {
  readonly account: AccountKind
  readonly debitFen: number
  readonly creditFen: number
}

/** GET /trial-balance: every account of an organisation that stands at something, whole. */
export interface TrialBalanceView extends ListView<TrialBalanceLineView> {
  readonly party: string
  readonly effectiveOn: string
  readonly knownOn: string
  readonly debitFen: number
  readonly creditFen: number
  /** Debit less credit, which is nothing. */
  readonly differenceFen: number
}

/** A movement of a statement, with what the account stands at after it. */
export interface AccountStatementLineView {
  readonly number: string
  readonly kind: TransactionKind
  readonly effectiveOn: string
  readonly recordedOn: string
  readonly policyNo: string | null
  readonly subject: string
  readonly reference: string | null
  readonly debitFen: number
  readonly creditFen: number
  /** Debit positive. */
  readonly balanceFen: number
}

/** GET /policies/:number/statement and GET /statements: one account over a period, page by page. */
export interface AccountStatementView extends ListView<AccountStatementLineView> {
  readonly account: AccountKind
  /** Whose account; null for those of all insurers of the policy. */
  readonly party: string | null
  readonly policyNo: string | null
  readonly since: string
  readonly on: string
  readonly knownOn: string
  readonly openingFen: number
  readonly closingFen: number
}

/** GET /journal: what the journal of some days comes to, and its hash. */
export interface JournalView {
  readonly organisationId: string
  readonly since: string
  readonly on: string
  /** What was recorded by then is in it; asked for again with this moment it is the same. */
  readonly knownAt: string
  readonly lines: number
  readonly debitFen: number
  readonly creditFen: number
  /** SHA-256 of `GET /journal.csv`, in hexadecimal. */
  readonly sha256: string
}

/** Somebody closed a month, or opened it again. */
export interface BookActView {
  readonly act: 'closed' | 'reopened'
  readonly month: string
  readonly at: string
  readonly userId: string
  readonly name: string
  /** The change that a second person confirmed. */
  readonly change: string | null
}

/** GET /books: up to when the books of an insurer are closed. */
export interface BooksView {
  readonly organisationId: string
  /** The first open day; null where no month was ever closed. */
  readonly closedUntil: string | null
  /** The month that can be closed now; null where it is not over. */
  readonly next: string | null
  /** In the order in which it was done. */
  readonly acts: readonly BookActView[]
}

/** Body of POST /books/closings. */
export interface CloseMonthBody {
  /** `2026-10`. */
  readonly month: string
}

/** Body of POST /books/reopening-requests. */
export interface ReopeningBody extends CloseMonthBody {
  readonly reason: string
}
