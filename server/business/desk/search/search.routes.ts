import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { searchAnswer } from './search.answers.ts'
import type { SearchView } from './search.contract.ts'
import { searchQuery } from './search.schemas.ts'
import { type FindEverywhere, type FoundEverywhere, findEverywhere } from './usecases/findEverywhere.ts'

export const searchRoutes: readonly AnyRoute[] = [
  route<FindEverywhere, FoundEverywhere, SearchView>({
    name: 'findEverywhere',
    method: 'get',
    path: '/search',
    permission: 'search.read',
    summary: 'Find by any part of a number, name or serial number',
    success: 200,
    schema: { query: searchQuery },
    useCase: findEverywhere,
    view: ({ hits, outcome }) => ({ items: hits, found: outcome }),
    answer: searchAnswer,
  }),
]
