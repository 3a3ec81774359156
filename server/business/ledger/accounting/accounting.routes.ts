import type { Stored } from '../../../../models/store.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeRowAnswer } from '../../party/changes/changes.answers.ts'
import type { PendingChangeRow } from '../../party/changes/changes.contract.ts'
import { changeRow } from '../../party/changes/changes.views.ts'
import type { PendingChange } from '../../party/changes/domain/pendingChange.ts'
import {
  booksAnswer,
  journalAnswer,
  premiumReportAnswer,
  statementAnswer,
  trialBalanceAnswer,
} from './accounting.answers.ts'
import type {
  AccountStatementView,
  BooksView,
  JournalView,
  PremiumReportView,
  TrialBalanceView,
} from './accounting.contract.ts'
import { CSV, sendJournalCsv, sendJournalWorkbook, XLSX } from './accounting.files.ts'
import {
  booksRequest,
  closeMonthRequest,
  journalRequest,
  journalWorkbookRequest,
  partnerStatementRequest,
  policyStatementRequest,
  premiumReportRequest,
  reopeningRequest,
  trialBalanceRequest,
} from './accounting.schemas.ts'
import { premiumReportSheet, statementSheet, trialBalanceSheet } from './accounting.sheet.ts'
import {
  booksView,
  closingView,
  journalView,
  premiumReportView,
  statementView,
  trialBalanceView,
} from './accounting.views.ts'
import type { BookClosing } from './domain/closing.ts'
import './usecases/applyReopening.ts'
import { type CloseMonth, closeMonth } from './usecases/closeMonth.ts'
import { type Books, type FindBooks, findBooks } from './usecases/findBooks.ts'
import {
  type AccountStatement,
  type FindPartnerStatement,
  type FindPolicyStatement,
  findPartnerStatement,
  findPolicyStatement,
} from './usecases/findStatement.ts'
import { type FindTrialBalance, findTrialBalance, type TrialBalanceAt } from './usecases/findTrialBalance.ts'
import { type ProposeReopening, proposeReopening } from './usecases/proposeReopening.ts'
import { type Journal, type ReadJournal, readJournal } from './usecases/readJournal.ts'
import { type ReportedPremiums, type ReportPremium, reportPremium } from './usecases/reportPremium.ts'

/** What the ledger comes to over time: premium written, earned and unearned, and the balances of the books. */
export const accountingRoutes: readonly AnyRoute[] = [
  route<ReportPremium, ReportedPremiums, PremiumReportView>({
    name: 'listPremiumReport',
    method: 'get',
    path: '/premium-report',
    answer: premiumReportAnswer,
    permission: 'accounting.read',
    summary: 'Written, earned and unearned premium of a period by month, product, cover, region or insurer',
    schema: premiumReportRequest,
    useCase: reportPremium,
    view: premiumReportView,
    sheet: premiumReportSheet,
    success: 200,
  }),
  route<FindTrialBalance, TrialBalanceAt, TrialBalanceView>({
    name: 'listTrialBalance',
    method: 'get',
    path: '/trial-balance',
    answer: trialBalanceAnswer,
    permission: 'accounting.read',
    summary: 'Every account of one’s own books with its balance, on any day, as known on any day',
    schema: trialBalanceRequest,
    useCase: findTrialBalance,
    view: trialBalanceView,
    sheet: trialBalanceSheet,
    success: 200,
  }),
  route<FindPolicyStatement, AccountStatement, AccountStatementView>({
    name: 'listPolicyStatement',
    method: 'get',
    path: '/policies/:number/statement',
    answer: statementAnswer,
    permission: 'ledger.read',
    summary: 'One account under a policy over a period: what it stood at, each movement, what it stands at',
    schema: policyStatementRequest,
    useCase: findPolicyStatement,
    view: statementView,
    sheet: statementSheet,
    success: 200,
  }),
  route<FindPartnerStatement, AccountStatement, AccountStatementView>({
    name: 'listStatement',
    method: 'get',
    path: '/statements',
    answer: statementAnswer,
    permission: 'accounting.read',
    summary: 'What a policyholder owes, or an insurer of a panel has to settle, over a period and all policies',
    schema: partnerStatementRequest,
    useCase: findPartnerStatement,
    view: statementView,
    sheet: statementSheet,
    success: 200,
  }),
  route<ReadJournal, Journal, JournalView>({
    name: 'getJournal',
    method: 'get',
    path: '/journal',
    answer: journalAnswer,
    permission: 'accounting.read',
    summary: 'What the journal of some days comes to as recorded by a moment, with the hash of its file',
    schema: journalRequest,
    useCase: readJournal,
    view: journalView,
    success: 200,
  }),
  route<ReadJournal, Journal>({
    name: 'getJournalFile',
    method: 'get',
    path: '/journal.csv',
    permission: 'accounting.read',
    summary: 'The journal of some days for a general ledger, entry by entry; the same whenever it is asked for again',
    schema: journalRequest,
    useCase: readJournal,
    view: () => null,
    respond: sendJournalCsv,
    produces: CSV,
    success: 200,
  }),
  route<ReadJournal, Journal>({
    name: 'getJournalWorkbook',
    method: 'get',
    path: '/journal.xlsx',
    permission: 'accounting.read',
    summary: 'The same as a workbook',
    schema: journalWorkbookRequest,
    useCase: readJournal,
    view: () => null,
    respond: sendJournalWorkbook,
    produces: XLSX,
    success: 200,
  }),
  route<FindBooks, Books, BooksView>({
    name: 'getBooks',
    method: 'get',
    path: '/books',
    answer: booksAnswer,
    permission: 'accounting.read',
    summary: 'Up to when the books of one’s own organisation are closed, and who closed or reopened which month',
    schema: booksRequest,
    useCase: findBooks,
    view: booksView,
    success: 200,
  }),
  route<CloseMonth, BookClosing & Stored, BooksView>({
    name: 'closeMonth',
    method: 'post',
    path: '/books/closings',
    answer: booksAnswer,
    permission: 'books.close',
    summary: 'Close a month: no posting counts from a day of it any more',
    schema: closeMonthRequest,
    useCase: closeMonth,
    view: closingView,
    success: 201,
    idempotent: true,
  }),
  route<ProposeReopening, PendingChange & Stored, PendingChangeRow>({
    name: 'proposeReopening',
    method: 'post',
    path: '/books/reopening-requests',
    answer: changeRowAnswer,
    permission: 'books.close',
    summary: 'Ask a second person to let a closed month, and all after it, be opened again',
    schema: reopeningRequest,
    useCase: proposeReopening,
    view: changeRow,
    success: 201,
    idempotent: true,
  }),
]
