import type { Page, PageQuery } from '../../../../models/page.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { balancesRequest, listPostingsRequest, partyBalancesRequest } from './billing.schemas.ts'
import { balancesView, partyBalancesView, postingView } from './billing.views.ts'
import type { LedgerTransaction } from './domain/transaction.ts'
import { type BalancesAt, type FindPolicyBalances, findPolicyBalances } from './usecases/findBalances.ts'
import { type FindPartyBalances, findPartyBalances, type PartyBalances } from './usecases/findPartyBalances.ts'
import { findPostings } from './usecases/postings.ts'

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
]
