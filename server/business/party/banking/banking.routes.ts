import { bankAccountStore } from '../../../../models/bankAccounts.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeRowAnswer } from '../changes/changes.answers.ts'
import type { PendingChangeRow } from '../changes/changes.contract.ts'
import { changeRow } from '../changes/changes.views.ts'
import type { PendingChange } from '../changes/domain/pendingChange.ts'
import { bankAccountAnswer, bankAccountsAnswer } from './banking.answers.ts'
import type { BankAccountList, BankAccountView } from './banking.contract.ts'
import {
  accountRequest,
  changeAccountRequest,
  endAccountRequest,
  listAccountsRequest,
  openAccountRequest,
} from './banking.schemas.ts'
import { bankAccountSheet } from './banking.sheet.ts'
import { bankAccountView } from './banking.views.ts'
import type { AccountRef, BankAccount } from './domain/bankAccount.ts'
import { findAccounts, getAccount } from './usecases/accounts.ts'
import {
  type ProposeAccountChange,
  type ProposeAccountEnding,
  type ProposeAccountOpening,
  proposeAccountChange,
  proposeAccountEnding,
  proposeAccountOpening,
} from './usecases/proposeAccountChange.ts'

/** Where an organisation's money goes, changed by two people. */
export const bankingRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<BankAccount & Stored>, BankAccountList>({
    name: 'listBankAccounts',
    method: 'get',
    path: '/bank-accounts',
    answer: bankAccountsAnswer,
    permission: 'bank-account.read',
    summary: 'Bank accounts of the own organisation',
    schema: listAccountsRequest,
    useCase: findAccounts,
    view: pageView(bankAccountView),
    sheet: bankAccountSheet,
    success: 200,
  }),
  route<ProposeAccountOpening, PendingChange & Stored, PendingChangeRow>({
    name: 'proposeBankAccountOpening',
    method: 'post',
    path: '/bank-accounts',
    answer: changeRowAnswer,
    permission: 'bank-account.manage',
    summary: 'Ask a second person to put a bank account on file',
    schema: openAccountRequest,
    useCase: proposeAccountOpening,
    view: changeRow,
    success: 201,
    idempotent: true,
  }),
  route<AccountRef, BankAccount & Stored, BankAccountView>({
    name: 'getBankAccount',
    method: 'get',
    path: '/bank-accounts/:number',
    answer: bankAccountAnswer,
    permission: 'bank-account.read',
    summary: 'One bank account',
    schema: accountRequest,
    useCase: getAccount,
    view: bankAccountView,
    success: 200,
  }),
  historyRoute({
    name: 'getBankAccountHistory',
    path: '/bank-accounts/:number',
    permission: 'bank-account.read',
    store: bankAccountStore,
    summary: 'What happened to a bank account',
  }),
  route<ProposeAccountChange, PendingChange & Stored, PendingChangeRow>({
    name: 'proposeBankAccountChange',
    method: 'post',
    path: '/bank-accounts/:number/changes',
    answer: changeRowAnswer,
    permission: 'bank-account.manage',
    summary: 'Ask a second person to change a bank account',
    schema: changeAccountRequest,
    useCase: proposeAccountChange,
    view: changeRow,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<ProposeAccountEnding, PendingChange & Stored, PendingChangeRow>({
    name: 'proposeBankAccountEnding',
    method: 'post',
    path: '/bank-accounts/:number/ending',
    answer: changeRowAnswer,
    permission: 'bank-account.manage',
    summary: 'Ask a second person to take a bank account out of use',
    schema: endAccountRequest,
    useCase: proposeAccountEnding,
    view: changeRow,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
]
