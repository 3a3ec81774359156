import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeRow } from '../../party/changes/changes.views.ts'
import type { PendingChange } from '../../party/changes/domain/pendingChange.ts'
import {
  balancesRequest,
  listPostingsRequest,
  partyBalancesRequest,
  repeatedReferenceRequest,
} from './billing.schemas.ts'
import { balancesView, partyBalancesView, postingView } from './billing.views.ts'
import type { LedgerTransaction } from './domain/transaction.ts'
import { type BalancesAt, type FindPolicyBalances, findPolicyBalances } from './usecases/findBalances.ts'
import { type FindPartyBalances, findPartyBalances, type PartyBalances } from './usecases/findPartyBalances.ts'
import { findPostings } from './usecases/postings.ts'
import { type ProposeRepeatedReference, proposeRepeatedReference } from './usecases/proposeRepeatedReference.ts'

/** What stands in the ledger, and the credits that may be entered in it twice. */
export const billingRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<LedgerTransaction>>({
    method: 'get',
    path: '/postings',
    permission: 'ledger.read',
    summary: 'Movements of money the reader may see, with their entries',
    schema: listPostingsRequest,
    useCase: findPostings,
    view: pageView(postingView),
    success: 200,
  }),
  route<FindPolicyBalances, BalancesAt>({
    method: 'get',
    path: '/policies/:number/balances',
    permission: 'ledger.read',
    summary: 'What each account of each party stands at under a policy, on any day, as known on any day',
    schema: balancesRequest,
    useCase: findPolicyBalances,
    view: balancesView,
    success: 200,
  }),
  route<FindPartyBalances, PartyBalances>({
    method: 'get',
    path: '/ledger-balances',
    permission: 'ledger.read',
    summary: 'What each account of one’s own organisation stands at, on any day, as known on any day',
    schema: partyBalancesRequest,
    useCase: findPartyBalances,
    view: partyBalancesView,
    success: 200,
  }),
  route<ProposeRepeatedReference, PendingChange & Stored>({
    method: 'post',
    path: '/bank-reference-repetitions',
    permission: 'bank-reference.repeat',
    summary: 'Ask a second person to let a bank reference be entered once more',
    schema: repeatedReferenceRequest,
    useCase: proposeRepeatedReference,
    view: changeRow,
    success: 201,
    idempotent: true,
  }),
]
