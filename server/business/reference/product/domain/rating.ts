import type { Rounding } from '../../../../kernel/money.ts'
import type { Step } from '../../../../kernel/step.ts'
import type { Scalar } from './form.ts'
import type { CoverCode } from './product.ts'

/** One insured object as the tariff sees it: number, value and whatever else its tables are entered with. */
export interface RatingItem {
  readonly itemNo: number
  /** Positive. */
  readonly valueFen: number
  readonly [fact: string]: Scalar
}

export interface RatingCover {
  readonly code: CoverCode
  readonly limitFen: number
  readonly perOccurrenceLimitFen: number
  readonly deductibleFen: number
  readonly deductiblePpm: number
  readonly copayPpm: number
}

/** A loading (above zero) or discount (below) agreed for one quote. */
export interface AgreedRateAdjustment {
  readonly code: string
  readonly ratePpm: number
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
  /** Whole policy years the maker has had with the insurer; absent or null where nobody counted them. */
  readonly makerPolicyYears?: number | null
  /** Loadings and discounts agreed for the quote; absent means none. */
  readonly adjustments?: readonly AgreedRateAdjustment[]
}

/**
 * Steps every rating has or may have; between them stand the tariff's own, each under the code of its table. Some
 * appear only when they change the amount.
 */
export const RATING_STEPS = [
  'aggregateLimit',
  'occurrenceLimit',
  'limitBasis',
  'ratedLimit',
  'itemLimit',
  'baseRate',
  'itemsTotal',
  'slicesTotal',
  'adjustment',
  'coverShare',
  'coverLimit',
  'coversTotal',
  'rateFloor',
  'shortPeriod',
  'restOfYear',
  'longPeriod',
  'minimumPremium',
] as const
export type RatingStep = (typeof RATING_STEPS)[number]

/** The premium and how it came about. Items, covers and total sum to the same fen. */
export interface Rating {
  readonly tariff: { readonly id: string; readonly version: string; readonly hash: string }
  /** How each step was rounded to whole fen. */
  readonly rounding: Rounding
  /** `ratePpm` is the premium of a full year as a share of `limitFen`. */
  readonly covers: readonly { code: CoverCode; limitFen: number; ratePpm: number; premiumFen: number }[]
  readonly items: readonly { itemNo: number; premiumFen: number }[]
  readonly premiumFen: number
  /** Premium of a full year as a share of the total limit. */
  readonly ratePpm: number
  readonly steps: readonly Step[]
}
