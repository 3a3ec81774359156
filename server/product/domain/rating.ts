import type { Step } from '../../kernel/step.ts'
import type { CoverCode, Maturity } from './product.ts'

/** One insured item as the tariff sees it. */
export interface RatingItem {
  readonly itemNo: number
  /** Category of the item's catalogue entry. */
  readonly category: string
  readonly valueFen: number
  /** A key component bought in the user's first year: needs the higher limit. */
  readonly firstYear: boolean
  readonly maturity: Maturity
}

export interface RatingCover {
  readonly code: CoverCode
  readonly limitFen: number
  readonly perOccurrenceLimitFen: number
  readonly deductibleFen: number
  readonly deductiblePpm: number
  readonly copayPpm: number
}

/** All that the premium depends on. Amounts are positive integers. */
export interface RatingFacts {
  /** Cover period, half-open. */
  readonly period: { readonly from: string; readonly to: string }
  readonly totalLimitFen: number
  readonly items: readonly RatingItem[]
  readonly covers: readonly RatingCover[]
  /** Paid and reserved losses of the maker / its premium; null for a maker without history. */
  readonly makerLossRatioPpm: number | null
}

/** Steps of a rating in their order; the client has a name for each. Some appear only when they change the amount. */
export const RATING_STEPS = [
  'itemLimit',
  'baseRate',
  'maturity',
  'itemsTotal',
  'limitToValue',
  'batchSize',
  'lossRatio',
  'coverShare',
  'coverLimit',
  'deductible',
  'copay',
  'coversTotal',
  'rateFloor',
  'shortPeriod',
  'minimumPremium',
] as const
export type RatingStep = (typeof RATING_STEPS)[number]

/** The premium and how it came about. Items, covers and total sum to the same fen. */
export interface Rating {
  readonly tariff: { readonly id: string; readonly version: string; readonly hash: string }
  /** `ratePpm` is the premium of a full year as a share of `limitFen`. */
  readonly covers: readonly { code: CoverCode; limitFen: number; ratePpm: number; premiumFen: number }[]
  readonly items: readonly { itemNo: number; premiumFen: number }[]
  readonly premiumFen: number
  /** Premium of a full year as a share of the total limit. */
  readonly ratePpm: number
  readonly steps: readonly Step[]
}
