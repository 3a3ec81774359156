import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { SearchHit, SearchView } from './search.contract.ts'
import { searchQuery } from './search.schemas.ts'
import { type FindEverywhere, findEverywhere } from './usecases/findEverywhere.ts'

export const searchRoutes: readonly AnyRoute[] = [
  route<FindEverywhere, readonly SearchHit[]>({
    method: 'get',
    path: '/search',
    permission: 'search.read',
    summary: 'Find by number, serial number or organisation',
    success: 200,
    schema: { query: searchQuery },
    useCase: findEverywhere,
    view: (items): SearchView => ({ items }),
  }),
]
