import type { Page } from '../../../../models/page.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { type ListPostingsInput, listPostingsRequest } from './billing.schemas.ts'
import { postingView } from './billing.views.ts'
import type { Posting } from './domain/posting.ts'
import { findPostings } from './usecases/postings.ts'

export const billingRoutes: readonly AnyRoute[] = [
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
