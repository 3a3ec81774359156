import { allocate } from '../../../../kernel/allocate.ts'
import { multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import type { Annual } from './rateCovers.ts'
import { rateCover, rateItems, rateWhole } from './rateItems.ts'
import { type Scope, withCover } from './ratingScope.ts'
import type { Worksheet } from './worksheet.ts'

/**
 * As superseded tariffs rated, to the fen: by shares on the total limit, with a cover of a lower limit in proportion; the
 * limit divided over the items without a remainder.
 */
export const rateSuperseded = (worksheet: Worksheet, scope: Scope): Annual =>
  worksheet.tariff.covers.by === 'shares' ? rateShares(worksheet, scope) : rateOwnLimits(worksheet, scope)

/** The whole is rated once, then divided over the covers by their shares. */
function rateShares(worksheet: Worksheet, scope: Scope): Annual {
  const { covers: division } = worksheet.tariff
  if (division.by !== 'shares') throw new Error('a tariff without shares')
  const itemFen = rateItems(worksheet, scope, dividedLimits(scope, scope.facts.totalLimitFen))
  const technicalFen = rateWhole(worksheet, scope, itemFen)
  const codes = Object.keys(division.sharesPpm)
  const shares = allocate(technicalFen, Object.values(division.sharesPpm))
  const coverFen = scope.facts.covers.map((cover, index) => {
    const { code } = cover
    const shareFen = shares[codes.indexOf(code)] ?? 0
    const ownFen = worksheet.record('coverShare', technicalFen, shareFen, division.reference, code)
    const limitedFen = scaleToLimit(worksheet, scope, ownFen, index, division.reference)
    return rateCover(worksheet, withCover(scope, cover, index, cover.limitFen), limitedFen)
  })
  return { itemFen, coverFen }
}

/** A cover with less than the total limit costs its part. */
function scaleToLimit(
  worksheet: Worksheet,
  { facts }: Scope,
  amountFen: number,
  index: number,
  reference: string,
): number {
  const { code = '', limitFen = 0 } = facts.covers[index] ?? {}
  if (limitFen >= facts.totalLimitFen) return amountFen
  const scaledFen = multiplyRatio(amountFen, limitFen, facts.totalLimitFen, worksheet.tariff.rounding)
  return worksheet.record('coverLimit', amountFen, scaledFen, reference, `${code} ${limitFen}/${facts.totalLimitFen}`)
}

/** Each cover is rated by itself on its own limit. */
function rateOwnLimits(worksheet: Worksheet, scope: Scope): Annual {
  const lines = scope.facts.covers.map((cover, index) => {
    const own = withCover(scope, cover, index, cover.limitFen)
    const itemFen = rateItems(worksheet, own, dividedLimits(own, cover.limitFen))
    return { itemFen, coverFen: rateCover(worksheet, own, rateWhole(worksheet, own, itemFen)) }
  })
  return {
    itemFen: scope.facts.items.map((_, index) => sumFen(lines.map(({ itemFen }) => itemFen[index] ?? 0))),
    coverFen: lines.map(({ coverFen }) => coverFen),
  }
}

const dividedLimits = ({ facts }: Scope, limitFen: number): number[] =>
  allocate(
    limitFen,
    facts.items.map((item) => item.valueFen),
  )
