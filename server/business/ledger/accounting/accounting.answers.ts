import {
  day,
  fen,
  instant,
  list,
  named,
  nullable,
  oneOf,
  pageKeys,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { ACCOUNT_KINDS, TRANSACTION_KINDS } from '../billing/domain/account.ts'
import type {
  AccountStatementLineView,
  AccountStatementView,
  BookActView,
  BooksView,
  JournalView,
  PremiumFigures,
  PremiumReportView,
  PremiumRow,
  TrialBalanceLineView,
  TrialBalanceView,
} from './accounting.contract.ts'
import { PREMIUM_DIMENSIONS } from './domain/premiumReport.ts'

const figureKeys = { openingFen: fen(), writtenFen: fen(), earnedFen: fen(), closingFen: fen() }

export const premiumReportAnswer = named<PremiumReportView>('PremiumReport', {
  since: day(),
  on: day(),
  knownOn: day(),
  by: list(oneOf(PREMIUM_DIMENSIONS)),
  totals: named<PremiumFigures>('PremiumFigures', figureKeys),
  ...pageKeys(
    named<PremiumRow>('PremiumRow', {
      month: nullable(text()),
      product: nullable(text()),
      cover: nullable(text()),
      region: nullable(text()),
      regionName: nullable(text()),
      insurer: nullable(text()),
      policy: nullable(text()),
      ...figureKeys,
    }),
  ),
})

export const trialBalanceAnswer = named<TrialBalanceView>('TrialBalance', {
  party: text(),
  effectiveOn: day(),
  knownOn: day(),
  debitFen: fen(),
  creditFen: fen(),
  differenceFen: fen(),
  ...pageKeys(
    named<TrialBalanceLineView>('TrialBalanceLine', {
      account: oneOf(ACCOUNT_KINDS),
      debitFen: fen(),
      creditFen: fen(),
    }),
  ),
})

export const booksAnswer = named<BooksView>('Books', {
  organisationId: text(),
  closedUntil: nullable(day()),
  next: nullable(text()),
  acts: list(
    named<BookActView>('BookAct', {
      act: oneOf(['closed', 'reopened']),
      month: text(),
      at: instant(),
      userId: text(),
      name: text(),
      change: nullable(text()),
    }),
  ),
})

export const statementAnswer = named<AccountStatementView>('AccountStatement', {
  account: oneOf(ACCOUNT_KINDS),
  party: nullable(text()),
  policyNo: nullable(text()),
  since: day(),
  on: day(),
  knownOn: day(),
  openingFen: fen(),
  closingFen: fen(),
  ...pageKeys(
    named<AccountStatementLineView>('AccountStatementLine', {
      number: text(),
      kind: oneOf(TRANSACTION_KINDS),
      effectiveOn: day(),
      recordedOn: day(),
      policyNo: nullable(text()),
      subject: text(),
      reference: nullable(text()),
      debitFen: fen(),
      creditFen: fen(),
      balanceFen: fen(),
    }),
  ),
})

export const journalAnswer = named<JournalView>('Journal', {
  organisationId: text(),
  since: day(),
  on: day(),
  knownAt: instant(),
  lines: whole(),
  debitFen: fen(),
  creditFen: fen(),
  sha256: text(),
})
