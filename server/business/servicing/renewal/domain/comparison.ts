import { sumFen } from '../../../../kernel/money.ts'
import type { PremiumShare } from '../../../contract/terms/domain/premiumShares.ts'
import type { CoverCode } from '../../../reference/product/domain/product.ts'
import type { ExpiringPremium } from './expiring.ts'

/** One item under one cover, with what it costs now and would cost; null where it is not insured so. */
export interface ComparedPremium {
  readonly item: string
  readonly cover: CoverCode
  readonly beforeFen: number | null
  readonly afterFen: number | null
  readonly differenceFen: number
}

/** An offer as it is held against what expires. */
export interface OfferedPremium {
  readonly items: readonly { readonly itemNo: number; readonly name: string }[]
  readonly premiumShares: readonly PremiumShare[]
}

/**
 * The premium before and after, item by item and cover by cover. Items are numbered anew in the offer, in the order they have
 * in the terms that expire; one that goes by another name since is another item.
 */
export function comparePremiums(before: ExpiringPremium, after: OfferedPremium): readonly ComparedPremium[] {
  const was = cells(before)
  const is = cells(after)
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => {
    const [old, next] = [was.get(key), is.get(key)]
    const beforeFen = old?.premiumFen ?? null
    const afterFen = next?.premiumFen ?? null
    const { item = '', cover = '' } = next ?? old ?? {}
    return { item, cover, beforeFen, afterFen, differenceFen: (afterFen ?? 0) - (beforeFen ?? 0) }
  })
}

interface Cell {
  readonly item: string
  readonly cover: CoverCode
  readonly premiumFen: number
}

/** Premium by place, name and cover. */
function cells({ items, premiumShares }: OfferedPremium): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>()
  items.forEach(({ itemNo, name }, place) => {
    for (const { cover, premiumFen } of premiumShares.filter((share) => share.itemNo === itemNo)) {
      const key = JSON.stringify([place, name, cover])
      found.set(key, { item: name, cover, premiumFen: sumFen([found.get(key)?.premiumFen ?? 0, premiumFen]) })
    }
  })
  return found
}
