import { allocate } from '../../../../kernel/allocate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { CoverCode } from '../../../reference/product/domain/product.ts'

/** What of the premium falls on one item under one cover. */
export interface PremiumShare {
  readonly itemNo: number
  readonly cover: CoverCode
  readonly premiumFen: number
}

interface PricedItem {
  readonly itemNo: number
  readonly premiumFen: number
}

interface PricedCover {
  readonly code: CoverCode
  readonly premiumFen: number
}

/**
 * The premium per item and cover, in fen: of every item it sums to the item's premium and of every cover to the cover's.
 * Item by item, each is spread over what of the covers' premium is left, so that no share is negative and what rounding
 * took from one is given to a later one. Throws where items and covers do not sum to the same.
 */
export function premiumSharesOf(items: readonly PricedItem[], covers: readonly PricedCover[]): PremiumShare[] {
  const totalFen = sumFen(items.map(({ premiumFen }) => premiumFen))
  if (totalFen !== sumFen(covers.map(({ premiumFen }) => premiumFen)))
    throw new RangeError(`premium of items and of covers differ: ${totalFen}`)
  let leftFen = covers.map(({ premiumFen }) => premiumFen)
  return items.flatMap(({ itemNo, premiumFen }) => {
    const parts = premiumFen === 0 ? covers.map(() => 0) : allocate(premiumFen, leftFen)
    leftFen = leftFen.map((left, index) => left - (parts[index] ?? 0))
    return covers.map(({ code }, index) => ({ itemNo, cover: code, premiumFen: parts[index] ?? 0 }))
  })
}

/**
 * The same where nobody kept what the tariff found per item: by the items' values, and evenly where none has any.
 */
export function premiumSharesByValue(
  items: readonly { readonly itemNo: number; readonly valueFen: number }[],
  covers: readonly PricedCover[],
): PremiumShare[] {
  const values = items.map(({ valueFen }) => valueFen)
  const weights = values.some((value) => value > 0) ? values : values.map(() => 1)
  const parts = allocate(sumFen(covers.map(({ premiumFen }) => premiumFen)), weights)
  return premiumSharesOf(
    items.map(({ itemNo }, index) => ({ itemNo, premiumFen: parts[index] ?? 0 })),
    covers,
  )
}
