import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { CoverTerms } from './insuredItem.ts'
import type { SpecialCondition } from './specialCondition.ts'

/** The insured's own part of each loss under one cover. */
export type OwnShare = Pick<CoverTerms, 'code' | 'deductibleFen' | 'deductiblePpm' | 'copayPpm'>

/** The very version of a product whose clauses are shown. */
export interface DisclosedProduct {
  readonly code: string
  readonly version: string
  readonly hash: string
}

/** Everything that frees the insurer from liability, to be shown and explained before the applicant is bound by it. */
export interface Disclosure {
  readonly product: DisclosedProduct
  readonly exclusions: readonly string[]
  readonly ownShares: readonly OwnShare[]
  readonly conditions: readonly SpecialCondition[]
}

/** The record that it was shown and explained: to whom, when, and exactly what. */
export interface Acknowledgement extends Disclosure {
  /** The quote at whose acceptance it was acknowledged; null for the application itself. */
  readonly quoteNo: string | null
  readonly byUserId: string
  readonly byName: string
  readonly organisationId: string
  readonly at: Date
  readonly on: CivilDate
}
