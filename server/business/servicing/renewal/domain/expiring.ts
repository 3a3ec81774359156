import { allocate } from '../../../../kernel/allocate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { PremiumShare } from '../../../contract/terms/domain/premiumShares.ts'
import type { PolicyCover, TermSegment } from '../../../contract/terms/domain/termSegment.ts'

/** What the terms that expire cost for the whole period, by item and cover. */
export interface ExpiringPremium {
  readonly premiumFen: number
  readonly premiumShares: readonly PremiumShare[]
  readonly items: readonly { readonly itemNo: number; readonly name: string }[]
}

type Expiring = Pick<TermSegment, 'items' | 'covers' | 'premiumShares' | 'periodPremiums'>

/**
 * What a policy's last terms cost for its whole period: that is what the next period's price is held against, however few days
 * they held after a change. Each cover's premium is spread over the items as the premium of those days was.
 */
export function expiringPremium({ items, covers, premiumShares, periodPremiums }: Expiring): ExpiringPremium {
  const wholeOf = ({ code, premiumFen }: PolicyCover): number =>
    periodPremiums?.find(({ cover }) => cover === code)?.premiumFen ?? premiumFen
  const spread = covers.flatMap((cover) => {
    const own = items.map(({ itemNo }) => shareOf(premiumShares, itemNo, cover.code))
    const weights = own.some((share) => share > 0) ? own : items.map(() => 1)
    const parts = allocate(wholeOf(cover), weights)
    return items.map(({ itemNo }, index) => ({ itemNo, cover: cover.code, premiumFen: parts[index] ?? 0 }))
  })
  return {
    premiumFen: sumFen(covers.map(wholeOf)),
    premiumShares: spread,
    items: items.map(({ itemNo, name }) => ({ itemNo, name })),
  }
}

const shareOf = (shares: readonly PremiumShare[], itemNo: number, cover: string): number =>
  sumFen(shares.filter((share) => share.itemNo === itemNo && share.cover === cover).map(({ premiumFen }) => premiumFen))
