import type { Marks } from '../../../../kernel/marks.ts'
import { OPEN_QUOTE_STATES, type Quote } from './quote.ts'

/** Quotes of these states may still need the word of a follower. */
const LIVING: readonly Quote['state'][] = [...OPEN_QUOTE_STATES, 'accepted']

/** What a quote is looked for by that follows from its content: the followers of its panel that have not answered. */
export function quoteMarks({ state, panel }: Pick<Quote, 'state' | 'panel'>): Marks {
  const unconfirmedBy = (LIVING.includes(state) ? (panel ?? []) : [])
    .filter(({ lead, confirmedAt, declinedBecause }) => !lead && confirmedAt === null && declinedBecause === null)
    .map(({ insurerId }) => insurerId)
  return unconfirmedBy.length > 0 ? { unconfirmedBy } : {}
}
