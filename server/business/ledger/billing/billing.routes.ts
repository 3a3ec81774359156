import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeRowAnswer } from '../../party/changes/changes.answers.ts'
import type { PendingChangeRow } from '../../party/changes/changes.contract.ts'
import { changeRow } from '../../party/changes/changes.views.ts'
import type { PendingChange } from '../../party/changes/domain/pendingChange.ts'
import { balancesAnswer, partyBalancesAnswer, postingsAnswer, repetitionsAnswer } from './billing.answers.ts'
import type { BalancesView, PartyBalancesView, PostingList, RepetitionList } from './billing.contract.ts'
import {
  balancesRequest,
  listPostingsRequest,
  partyBalancesRequest,
  repeatedReferenceRequest,
  repetitionsRequest,
} from './billing.schemas.ts'
import { postingSheet } from './billing.sheet.ts'
import { balancesView, partyBalancesView, postingView, repetitionsView } from './billing.views.ts'
import type { LedgerTransaction } from './domain/transaction.ts'
import { type BalancesAt, type FindPolicyBalances, findPolicyBalances } from './usecases/findBalances.ts'
import { type FindPartyBalances, findPartyBalances, type PartyBalances } from './usecases/findPartyBalances.ts'
import { type FindRepetitions, findRepetitions } from './usecases/findRepetitions.ts'
import { findPostings } from './usecases/postings.ts'
import { type ProposeRepeatedReference, proposeRepeatedReference } from './usecases/proposeRepeatedReference.ts'

/** What stands in the ledger, and the credits that may be entered in it twice. */
export const billingRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<LedgerTransaction>, PostingList>({
    name: 'listPostings',
    method: 'get',
    path: '/postings',
    answer: postingsAnswer,
    permission: 'ledger.read',
    summary: 'Movements of money the reader may see, with their entries',
    schema: listPostingsRequest,
    useCase: findPostings,
    view: pageView(postingView),
    sheet: postingSheet,
    success: 200,
  }),
  route<FindPolicyBalances, BalancesAt, BalancesView>({
    name: 'listPolicyBalances',
    method: 'get',
    path: '/policies/:number/balances',
    answer: balancesAnswer,
    permission: 'ledger.read',
    summary: 'What each account of each party stands at under a policy, on any day, as known on any day',
    schema: balancesRequest,
    useCase: findPolicyBalances,
    view: balancesView,
    success: 200,
  }),
  route<FindPartyBalances, PartyBalances, PartyBalancesView>({
    name: 'listPartyBalances',
    method: 'get',
    path: '/ledger-balances',
    answer: partyBalancesAnswer,
    permission: 'ledger.read',
    summary: 'What each account of one’s own organisation stands at, on any day, as known on any day',
    schema: partyBalancesRequest,
    useCase: findPartyBalances,
    view: partyBalancesView,
    success: 200,
  }),
  route<FindRepetitions, readonly (PendingChange & Stored)[], RepetitionList>({
    name: 'listBankReferenceRepetitions',
    method: 'get',
    path: '/bank-reference-repetitions',
    answer: repetitionsAnswer,
    permission: 'bank-reference.repeat',
    summary: 'Confirmed changes by which a credit may be entered once more, and was not yet',
    schema: repetitionsRequest,
    useCase: findRepetitions,
    view: repetitionsView,
    success: 200,
  }),
  route<ProposeRepeatedReference, PendingChange & Stored, PendingChangeRow>({
    name: 'proposeBankReferenceRepetition',
    method: 'post',
    path: '/bank-reference-repetitions',
    answer: changeRowAnswer,
    permission: 'bank-reference.repeat',
    summary: 'Ask a second person to let a bank reference be entered once more',
    schema: repeatedReferenceRequest,
    useCase: proposeRepeatedReference,
    view: changeRow,
    success: 201,
    idempotent: true,
  }),
]
