import { regionName } from '../../../../config/identity/regions.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { wholeList } from '../../../platform/http/listing.ts'
import type {
  AccountStatementView,
  BooksView,
  JournalView,
  PremiumReportView,
  TrialBalanceView,
} from './accounting.contract.ts'
import { type BookClosing, nextToClose } from './domain/closing.ts'
import type { Books } from './usecases/findBooks.ts'
import type { AccountStatement } from './usecases/findStatement.ts'
import type { TrialBalanceAt } from './usecases/findTrialBalance.ts'
import type { Journal } from './usecases/readJournal.ts'
import type { ReportedPremiums } from './usecases/reportPremium.ts'

export const premiumReportView = ({ rows, total, ...asked }: ReportedPremiums): PremiumReportView => ({
  ...asked,
  ...wholeList(rows.map((row) => ({ ...row, regionName: row.region && regionName(row.region) }))),
  totals: total,
})

export const trialBalanceView = ({ lines, ...asked }: TrialBalanceAt): TrialBalanceView => ({
  ...asked,
  ...wholeList(lines),
})

export const booksView = ({ organisationId, closing, next }: Books): BooksView => ({
  organisationId,
  closedUntil: closing?.closedUntil ?? null,
  next,
  acts: (closing?.acts ?? []).map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
})

export const closingView = (closing: BookClosing, { businessDate }: Pick<Reader, 'businessDate'>): BooksView =>
  booksView({ organisationId: closing.organisationId, closing, next: nextToClose(closing, businessDate) })

export const statementView = ({ lines, counterparty: _, ...stated }: AccountStatement): AccountStatementView => ({
  ...stated,
  items: lines.map(({ posting, ...line }) => ({ number: posting, ...line })),
})

export const journalView = (journal: Journal): JournalView => {
  const { organisationId, since, on, knownAt, lines, debitFen, creditFen, sha256 } = journal
  return { organisationId, since, on, knownAt: knownAt.toISOString(), lines, debitFen, creditFen, sha256 }
}
