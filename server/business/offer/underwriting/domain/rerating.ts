import type { Refusal } from '../../../../kernel/refusal.ts'
import { calculatePremium } from '../../../reference/product/domain/rate.ts'
import type { RatingFacts } from '../../../reference/product/domain/rating.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'

/** A quote of the past with what it was rated from. */
export interface PastQuote {
  readonly quoteNo: string
  readonly submissionNo: string
  readonly manufacturerId: string
  readonly offeredOn: string
  readonly premiumFen: number
  readonly facts: RatingFacts
}

/** One quote before and after; `afterFen` null where the tariff refuses it, with every reason. */
export interface RateChange extends Omit<PastQuote, 'facts' | 'premiumFen'> {
  readonly beforeFen: number
  readonly afterFen: number | null
  readonly differenceFen: number | null
  readonly refusals: readonly Refusal[]
}

/** Over the quotes that can be rated; the refused ones are counted apart. */
export interface RateTotals {
  readonly quotes: number
  readonly rated: number
  readonly refused: number
  readonly beforeFen: number
  readonly afterFen: number
  readonly differenceFen: number
  /** Quotes that become cheaper, dearer, stay the same. */
  readonly cheaper: number
  readonly dearer: number
  readonly same: number
}

export interface Rerating {
  readonly changes: readonly RateChange[]
  readonly totals: RateTotals
}

/**
 * What past quotes would have cost under a tariff: the stored facts rated again, whatever days the tariff is meant for.
 * The same quotes and tariff give the same answer on any day.
 */
export function rerate(tariff: Tariff, quotes: readonly PastQuote[]): Rerating {
  const changes = quotes.map((quote) => rateAgain(tariff, quote))
  return { changes, totals: totalsOf(changes) }
}

function rateAgain(tariff: Tariff, { facts, premiumFen: beforeFen, ...quote }: PastQuote): RateChange {
  const always = { ...tariff, effective: { from: facts.period.from, to: null } }
  const rated = calculatePremium(always, facts)
  if (!rated.ok) return { ...quote, beforeFen, afterFen: null, differenceFen: null, refusals: rated.refusals }
  const afterFen = rated.value.premiumFen
  return { ...quote, beforeFen, afterFen, differenceFen: afterFen - beforeFen, refusals: [] }
}

function totalsOf(changes: readonly RateChange[]): RateTotals {
  const rated = changes.flatMap(({ beforeFen, afterFen }) => (afterFen === null ? [] : [{ beforeFen, afterFen }]))
  const beforeFen = rated.reduce((sum, change) => sum + change.beforeFen, 0)
  const afterFen = rated.reduce((sum, change) => sum + change.afterFen, 0)
  const count = (holds: (difference: number) => boolean) =>
    rated.filter((change) => holds(change.afterFen - change.beforeFen)).length
  return {
    quotes: changes.length,
    rated: rated.length,
    refused: changes.length - rated.length,
    beforeFen,
    afterFen,
    differenceFen: afterFen - beforeFen,
    cheaper: count((difference) => difference < 0),
    dearer: count((difference) => difference > 0),
    same: count((difference) => difference === 0),
  }
}
