import type { Period } from '../../../../kernel/period.ts'
import type { CoverTerms, InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { AgreedRateAdjustment } from '../../../reference/product/domain/rating.ts'
import type { CancellationGround, RescissionGround } from './action.ts'

/** How cover ends on the days of a state. */
export type Ending =
  | { readonly how: 'cancelled'; readonly ground: CancellationGround }
  | { readonly how: 'rescinded'; readonly ground: RescissionGround }

/** Terms as changes are made to them: what is insured how, before it has a price. */
export interface InsuredState {
  /** The cover period. */
  readonly period: Period
  readonly totalLimitFen: number
  readonly covers: readonly CoverTerms[]
  readonly items: readonly InsuredItem[]
  /** Filed loadings and discounts, each code once. */
  readonly adjustments: readonly AgreedRateAdjustment[]
  /** Null while there is cover. */
  readonly ending: Ending | null
}
