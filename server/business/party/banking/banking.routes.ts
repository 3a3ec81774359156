import { bankAccountStore } from '../../../../models/bankAccounts.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeRow } from '../changes/changes.views.ts'
import type { PendingChange } from '../changes/domain/pendingChange.ts'
import {
  accountRequest,
  changeAccountRequest,
  endAccountRequest,
  listAccountsRequest,
  openAccountRequest,
} from './banking.schemas.ts'
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
  route<PageQuery, Page<BankAccount & Stored>>({
    method: 'get',
    path: '/bank-accounts',
    permission: 'bank-account.read',
    summary: 'Bank accounts of the own organisation',
    schema: listAccountsRequest,
    useCase: findAccounts,
    view: pageView(bankAccountView),
    success: 200,
  }),
  route<ProposeAccountOpening, PendingChange & Stored>({
    method: 'post',
    path: '/bank-accounts',
    permission: 'bank-account.manage',
    summary: 'Ask a second person to put a bank account on file',
    schema: openAccountRequest,
    useCase: proposeAccountOpening,
    view: changeRow,
    success: 201,
    idempotent: true,
  }),
  route<AccountRef, BankAccount & Stored>({
    method: 'get',
    path: '/bank-accounts/:number',
    permission: 'bank-account.read',
    summary: 'One bank account',
    schema: accountRequest,
    useCase: getAccount,
    view: bankAccountView,
    success: 200,
  }),
  historyRoute({
    path: '/bank-accounts/:number',
    permission: 'bank-account.read',
    store: bankAccountStore,
    summary: 'What happened to a bank account',
  }),
  route<ProposeAccountChange, PendingChange & Stored>({
    method: 'post',
    path: '/bank-accounts/:number/changes',
    permission: 'bank-account.manage',
    summary: 'Ask a second person to change a bank account',
    schema: changeAccountRequest,
    useCase: proposeAccountChange,
    view: changeRow,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<ProposeAccountEnding, PendingChange & Stored>({
    method: 'post',
    path: '/bank-accounts/:number/ending',
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
