import type { Marks } from '../../../../kernel/marks.ts'
import { LIVING_QUOTE_STATES, type Quote } from './quote.ts'

/**
 * What a quote that can still come to be bound is looked for by: the followers of its panel that have not answered, and
 * whether one has left, so that nothing can be bound on it.
 */
export function quoteMarks({ state, panel }: Pick<Quote, 'state' | 'panel'>): Marks {
  const isLiving = LIVING_QUOTE_STATES.some((living) => living === state)
  const followers = isLiving ? (panel ?? []).filter(({ lead }) => !lead) : []
  const unconfirmedBy = followers
    .filter(({ confirmedAt, declinedBecause }) => confirmedAt === null && declinedBecause === null)
    .map(({ insurerId }) => insurerId)
  return {
    ...(unconfirmedBy.length > 0 && { unconfirmedBy }),
    ...(followers.some(({ declinedBecause }) => declinedBecause !== null) && { shareDeclined: true }),
  }
}
