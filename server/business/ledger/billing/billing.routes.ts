import type { Page } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { policyView } from '../../policy/policy/policy.views.ts'
import { receivePremium } from '../../policy/policy/usecases/receivePremium.ts'
import {
  type ListPostingsInput,
  listPostingsRequest,
  type PremiumReceiptInput,
  premiumReceiptRequest,
} from './billing.schemas.ts'
import { postingView } from './billing.views.ts'
import type { Posting } from './domain/posting.ts'
import { findPostings } from './usecases/postings.ts'

export const billingRoutes: readonly AnyRoute[] = [
  route<PremiumReceiptInput, Policy & Stored>({
    method: 'post',
    path: '/policies/:number/premium-receipts',
    permission: 'premium.receive',
    summary: 'Record premium as received',
    schema: premiumReceiptRequest,
    useCase: receivePremium,
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<ListPostingsInput, Page<Posting>>({
    method: 'get',
    path: '/postings',
    permission: 'ledger.read',
    summary: 'Movements of money the reader may see',
    schema: listPostingsRequest,
    useCase: findPostings,
    view: pageView(postingView),
    success: 200,
  }),
]
