import type { Page } from '../../../../models/page.ts'
import { isTooShort, type Sought, searchText, searchWords } from '../domain/searchKeys.ts'

/**
 * What is kept in memory as the only page of its list: all of it, or, where something was typed, what contains every word
 * of that in any of its texts, however it is spelled.
 */
export function completePage<T>(
  all: readonly T[],
  textsOf: (item: T) => Sought['texts'],
  typed: string | undefined,
): Page<T> {
  if (typed === undefined) return pageOf(all)
  const words = searchWords(typed)
  if (words.every(isTooShort)) return { ...pageOf<T>([]), found: 'tooShort' }
  const containsAll = (text: string) => words.every((word) => text.includes(word))
  return { ...pageOf(all.filter((item) => containsAll(searchText(textsOf(item))))), found: 'complete' }
}

const pageOf = <T>(items: readonly T[]): Page<T> => ({
  items,
  nextCursor: null,
  total: { count: items.length, capped: false },
})
