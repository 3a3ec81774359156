import { intersect, type Period, withoutDays } from '../../../../kernel/period.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { InsuredItem } from './insuredItem.ts'
import type { CoinsurancePanel } from './panel.ts'

/** What insurers stand for under some terms, and where. */
export interface Exposure {
  readonly parties: Parties
  readonly panel: CoinsurancePanel | null
  readonly totalLimitFen: number
  readonly userIds: readonly string[]
  readonly categories: readonly string[]
  readonly sites: readonly string[]
}

/** Days on which terms take the place of earlier ones, with what insurers stood for under those. */
export interface Superseded {
  readonly days: Period
  readonly exposure: Exposure
}

/** What of terms says what they expose. */
interface ExposingTerms extends Omit<Exposure, 'userIds'> {
  readonly items: readonly Pick<InsuredItem, 'userId'>[]
}

export const exposureOf = ({ parties, panel, totalLimitFen, items, categories, sites }: ExposingTerms): Exposure => ({
  parties,
  panel,
  totalLimitFen,
  userIds: [...new Set(items.flatMap(({ userId }) => userId ?? []))],
  categories,
  sites,
})

/** Parts of days that a segment took or left. */
interface Parted {
  readonly taken: readonly Period[]
  readonly left: readonly Period[]
}

/**
 * Which of the days a segment holds on, and which are left for what was known before it: asked of one segment after the
 * other, the latest known first, this finds what `termsAt` answers for each of the days.
 */
export const partedBy = (days: readonly Period[], effective: Period): Parted => ({
  taken: days.flatMap((period) => intersect(period, effective) ?? []),
  left: withoutDays(days, effective),
})
