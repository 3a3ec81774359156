import { multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import { recordLimitBasis, weightLimit } from './limitBasis.ts'
import { rateCover, rateItems, rateWhole } from './rateItems.ts'
import type { RatingCover } from './rating.ts'
import { type Scope, withCover } from './ratingScope.ts'
import { type CoverRating, type Tariff, tableOf } from './tariff.ts'
import type { Worksheet } from './worksheet.ts'

/** Annual premium by item and by cover; the covers' sum is the annual premium. */
export interface Annual {
  readonly itemFen: readonly number[]
  readonly coverFen: readonly number[]
}

/** What the items and the whole cost on one limit, before a cover's own terms. */
interface Line {
  readonly itemFen: readonly number[]
  readonly wholeFen: number
}

/**
 * Each cover is rated on its own limits, so that the total limit never lowers what a cover costs; by shares it then takes
 * its share. Covers of equal limits that share one premium are rated once.
 */
export function rateCovers(worksheet: Worksheet, scope: Scope): Annual {
  const { covers: division } = worksheet.tariff
  const { covers } = scope.facts
  const lines = new Map<string, Line>()
  const together = division.by === 'shares' && new Set(covers.map(limitsOf)).size === 1
  const rated = covers.map((cover, index) => {
    const key = division.by === 'shares' ? limitsOf(cover) : cover.code
    const known = lines.get(key)
    const line = known ?? rateLine(worksheet, scope, cover, index, together)
    lines.set(key, line)
    const shareFen = takeShare(worksheet, division, cover, line.wholeFen)
    const own = withCover(scope, cover, index, cover.limitFen)
    return { itemFen: line.itemFen, coverFen: rateCover(worksheet, own, shareFen) }
  })
  return {
    itemFen: scope.facts.items.map((_, index) => sumFen(rated.map(({ itemFen }) => itemFen[index] ?? 0))),
    coverFen: rated.map(({ coverFen }) => coverFen),
  }
}

const limitsOf = ({ limitFen, perOccurrenceLimitFen }: RatingCover): string =>
  `${limitFen} ${Math.min(limitFen, perOccurrenceLimitFen)}`

function takeShare(worksheet: Worksheet, division: CoverRating, { code }: RatingCover, wholeFen: number): number {
  if (division.by !== 'shares') return wholeFen
  return worksheet.factor('coverShare', wholeFen, division.sharesPpm[code] ?? 0, division.reference, code)
}

/** From the limits of a cover to the premium of the whole on them. What holds for all covers names none. */
function rateLine(worksheet: Worksheet, scope: Scope, cover: RatingCover, index: number, together: boolean): Line {
  const note = together ? undefined : cover.code
  const basisFen = recordLimitBasis(worksheet, cover, note)
  const own = together ? { ...scope, limitFen: basisFen } : withCover(scope, cover, index, basisFen)
  const weightedFen = weightLimit(worksheet, own, basisFen)
  const itemFen = rateItems(worksheet, own, itemLimitsOf(worksheet.tariff, own, basisFen, weightedFen))
  return { itemFen, wholeFen: rateWhole(worksheet, own, itemFen) }
}

/**
 * Part of the limit that each item is rated on: by value, each rounded for itself, so that a higher limit lowers none. An
 * amount per item is entered by its value up to the limit.
 */
function itemLimitsOf(tariff: Tariff, { facts }: Scope, basisFen: number, weightedFen: number): number[] {
  if (tableOf(tariff, tariff.steps.base).valueKind === 'amountFen')
    return facts.items.map(({ valueFen }) => Math.min(valueFen, basisFen))
  const totalFen = sumFen(facts.items.map(({ valueFen }) => valueFen))
  return facts.items.map(({ valueFen }) => multiplyRatio(weightedFen, valueFen, totalFen, tariff.rounding))
}
