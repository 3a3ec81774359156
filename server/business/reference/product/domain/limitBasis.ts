import { multiplyPpm, multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import type { RatingCover } from './rating.ts'
import type { Scope } from './ratingScope.ts'
import { sliceAmount } from './slices.ts'
import { type Tariff, tableOf } from './tariff.ts'
import type { Worksheet } from './worksheet.ts'

type Limits = Pick<RatingCover, 'limitFen' | 'perOccurrenceLimitFen'>

/** More per occurrence than for the whole period is no more cover. */
const perOccurrenceOf = ({ limitFen, perOccurrenceLimitFen }: Limits): number =>
  Math.min(limitFen, perOccurrenceLimitFen)

/** What a cover is rated on, of both its limits; neither ever lowers it. */
export function limitBasisFen({ limitBasis, rounding }: Tariff, cover: Limits): number {
  if (!limitBasis) return cover.limitFen
  const aggregateFen = multiplyPpm(cover.limitFen, limitBasis.aggregatePpm, rounding)
  return aggregateFen + multiplyPpm(perOccurrenceOf(cover), limitBasis.perOccurrencePpm, rounding)
}

/** The same with its steps. */
export function recordLimitBasis(worksheet: Worksheet, cover: Limits, note?: string): number {
  const { limitBasis } = worksheet.tariff
  if (!limitBasis) return cover.limitFen
  const { reference, aggregatePpm, perOccurrencePpm } = limitBasis
  const aggregateFen = worksheet.factor('aggregateLimit', cover.limitFen, aggregatePpm, reference, note)
  const occurrenceFen = worksheet.factor('occurrenceLimit', perOccurrenceOf(cover), perOccurrencePpm, reference, note)
  return worksheet.record('limitBasis', cover.limitFen, aggregateFen + occurrenceFen, reference, note)
}

/** The limit with each of its slices weighted by the tariff's table for it; the limit itself where there is none. */
export function weightLimit(worksheet: Worksheet, scope: Scope, limitFen: number): number {
  const { steps } = worksheet.tariff
  if (steps.limit === undefined) return limitFen
  const slices = sliceAmount(
    limitFen,
    worksheet.bands(steps.limit, scope),
    edgeOf(worksheet.tariff, steps.limit, scope),
  )
  return worksheet.slices(steps.limit, slices, 'ratedLimit', scope.cover?.cover.code)
}

/** Where a band ends, in fen: as it stands, or the share of the value of all items that it says. */
function edgeOf(tariff: Tariff, code: string, { facts }: Scope): (to: number) => number {
  if (tableOf(tariff, code).dimensions.at(-1)?.fact !== 'cover.limitToValuePpm') return (to) => to
  const valueFen = sumFen(facts.items.map((item) => item.valueFen))
  return (to) => multiplyRatio(valueFen, to, 1_000_000, 'down')
}
