import { flag, list, named, object, oneOf, text } from '../../../platform/http/answer.ts'
import { SEARCH_OUTCOMES } from '../../../platform/searching/domain/outcome.ts'
import { SEARCH_KINDS } from './domain/kinds.ts'
import type { SearchHit, SearchView } from './search.contract.ts'

export const searchAnswer = object<SearchView>({
  items: list(
    named<SearchHit>('SearchHit', {
      kind: oneOf(SEARCH_KINDS),
      number: text(),
      title: text(),
      path: text(),
      exact: flag(),
    }),
  ),
  found: oneOf(SEARCH_OUTCOMES),
})
