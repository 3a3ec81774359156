import { type ParsedUrlQuery, parse } from 'node:querystring'
import { RefusalError } from '../../kernel/refusal.ts'

/**
 * The names and values of a query, all of them texts. Refused where its bytes are no text (half of a character, a sign of
 * per cent with nothing behind it): the parser of Node puts another character in their place, and something would be looked
 * for that nobody asked for.
 */
export function parseQuery(query: string | null): ParsedUrlQuery {
  try {
    decodeURIComponent(query ?? '')
  } catch {
    throw new RefusalError([{ code: 'http.malformed' }])
  }
  return parse(query ?? '')
}
