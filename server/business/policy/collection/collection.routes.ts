import { bankCreditStore } from '../../../../models/bankCredits.ts'
import { bankStatementStore } from '../../../../models/bankStatements.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import {
  creditAnswer,
  creditsAnswer,
  matchesAnswer,
  previewAnswer,
  statementAnswer,
  statementsAnswer,
} from './collection.answers.ts'
import type {
  CreditList,
  CreditView,
  MatchedCreditList,
  StatementList,
  StatementPreviewView,
  StatementView,
} from './collection.contract.ts'
import {
  allocationRequest,
  attributionRequest,
  creditRequest,
  importStatementRequest,
  listCreditsRequest,
  listMatchesRequest,
  listStatementsRequest,
  previewRequest,
  refundRequest,
  statementRequest,
  unmarkingRequest,
} from './collection.schemas.ts'
import { creditSheet, statementSheet } from './collection.sheet.ts'
import { creditView, matchedCreditView, statementRow, statementView } from './collection.views.ts'
import type { BankCredit, CreditRef, StatementRef } from './domain/bankLine.ts'
import type { BankStatement } from './domain/bankStatement.ts'
import { CREDIT_PERMISSIONS } from './domain/creditMenu.ts'
import type { FilePreview } from './domain/filePreview.ts'
import { type AllocateCredit, allocateCredit } from './usecases/allocateCredit.ts'
import './usecases/applyReversal.ts'
import { type AttributeCredit, attributeCredit } from './usecases/attributeCredit.ts'
import { findCredits, getCredit } from './usecases/credits.ts'
import { findMatches, type MatchedCredit } from './usecases/findMatches.ts'
import { type ImportStatement, importStatement } from './usecases/importStatement.ts'
import { type MarkForRefund, markForRefund, type Unmark, unmark } from './usecases/markForRefund.ts'
import { type PreviewStatement, previewStatement } from './usecases/previewStatement.ts'
import { readStatementFile } from './usecases/readStatementFile.ts'
import { findStatements, getStatement } from './usecases/statements.ts'

/** What a bank says, and which premium its credits pay. */
export const collectionRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<BankStatement & Stored>, StatementList>({
    name: 'listBankStatements',
    method: 'get',
    path: '/bank-statements',
    answer: statementsAnswer,
    permission: 'bank-statement.read',
    summary: 'Bank statements of the own organisation as they were imported',
    schema: listStatementsRequest,
    useCase: findStatements,
    view: pageView(statementRow),
    sheet: statementSheet,
    success: 200,
  }),
  route<ImportStatement, BankStatement & Stored, StatementView>({
    name: 'importBankStatement',
    method: 'post',
    path: '/bank-statements',
    answer: statementAnswer,
    permission: 'bank-statement.import',
    summary: 'Import a bank statement from a CSV, XLSX or camt.053 file; every wrong cell is told and nothing kept',
    schema: importStatementRequest,
    upload: 'file',
    readFile: (file, { encoding }) => readStatementFile(file, encoding),
    useCase: importStatement,
    view: statementView,
    success: 201,
    idempotent: true,
  }),
  route<PreviewStatement, FilePreview, StatementPreviewView>({
    name: 'previewBankStatement',
    method: 'post',
    asks: true,
    path: '/bank-statement-previews',
    answer: previewAnswer,
    permission: 'bank-statement.import',
    summary: 'The first rows of a bank’s file, and how it is probably to be read',
    schema: previewRequest,
    upload: 'file',
    useCase: previewStatement,
    view: (preview) => preview,
    success: 200,
  }),
  route<StatementRef, BankStatement & Stored, StatementView>({
    name: 'getBankStatement',
    method: 'get',
    path: '/bank-statements/:number',
    answer: statementAnswer,
    permission: 'bank-statement.read',
    summary: 'A bank statement, with the lines that were on file before',
    schema: statementRequest,
    useCase: getStatement,
    view: statementView,
    success: 200,
  }),
  historyRoute({
    name: 'getBankStatementHistory',
    path: '/bank-statements/:number',
    permission: 'bank-statement.read',
    store: bankStatementStore,
    summary: 'What happened to a bank statement',
  }),
  route<PageQuery, Page<BankCredit & Stored>, CreditList>({
    name: 'listBankCredits',
    method: 'get',
    path: '/bank-credits',
    answer: creditsAnswer,
    permission: 'bank-statement.read',
    summary: 'Credits at the own bank, with what is allocated of each and how old it is',
    schema: listCreditsRequest,
    useCase: findCredits,
    view: pageView(creditView),
    sheet: creditSheet,
    success: 200,
  }),
  route<PageQuery, Page<MatchedCredit>, MatchedCreditList>({
    name: 'listBankCreditMatches',
    method: 'get',
    path: '/bank-credit-matches',
    answer: matchesAnswer,
    permission: 'bank-statement.read',
    summary: 'Credits of which something is left, each with the premium it could pay and why',
    schema: listMatchesRequest,
    useCase: findMatches,
    view: pageView(matchedCreditView),
    success: 200,
  }),
  route<CreditRef, BankCredit & Stored, CreditView>({
    name: 'getBankCredit',
    method: 'get',
    path: '/bank-credits/:number',
    answer: creditAnswer,
    permission: 'bank-statement.read',
    summary: 'A credit at the own bank',
    schema: creditRequest,
    useCase: getCredit,
    view: creditView,
    success: 200,
  }),
  historyRoute({
    name: 'getBankCreditHistory',
    path: '/bank-credits/:number',
    permission: 'bank-statement.read',
    store: bankCreditStore,
    summary: 'What happened to a credit',
  }),
  route<AllocateCredit, BankCredit & Stored, CreditView>({
    name: 'allocateBankCredit',
    method: 'post',
    path: '/bank-credits/:number/allocations',
    answer: creditAnswer,
    permission: CREDIT_PERMISSIONS.allocate,
    summary: 'Pay premium of one or several policies out of a credit',
    schema: allocationRequest,
    useCase: allocateCredit,
    view: creditView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<AttributeCredit, BankCredit & Stored, CreditView>({
    name: 'attributeBankCredit',
    method: 'post',
    path: '/bank-credits/:number/attribution',
    answer: creditAnswer,
    permission: CREDIT_PERMISSIONS.attribute,
    summary: 'Say whose money the rest of a credit is',
    schema: attributionRequest,
    useCase: attributeCredit,
    view: creditView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<MarkForRefund, BankCredit & Stored, CreditView>({
    name: 'markBankCreditForRefund',
    method: 'post',
    path: '/bank-credits/:number/refund-mark',
    answer: creditAnswer,
    permission: CREDIT_PERMISSIONS.markForRefund,
    summary: 'Say that the rest of a credit goes back, and to whom',
    schema: refundRequest,
    useCase: markForRefund,
    view: creditView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<Unmark, BankCredit & Stored, CreditView>({
    name: 'unmarkBankCredit',
    method: 'post',
    path: '/bank-credits/:number/refund-unmarking',
    answer: creditAnswer,
    permission: CREDIT_PERMISSIONS.unmark,
    summary: 'Take back that a credit goes back',
    schema: unmarkingRequest,
    useCase: unmark,
    view: creditView,
    success: 200,
    concurrency: 'if-match',
  }),
]
