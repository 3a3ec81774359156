import type { CivilDate } from '../../kernel/civilDate.ts'
import type { CoverCode, Maturity } from '../../product/domain/product.ts'

export type { CoverCode, Maturity } from '../../product/domain/product.ts'

/** One piece of equipment (or one batch) under a policy, as declared and then insured. */
export interface InsuredItem {
  /** 1, 2, 3 … within the submission; kept through quote and policy. */
  readonly itemNo: number
  readonly serialNumber: string
  readonly name: string
  /** Catalogue entry the item claims to be, such as `EQ-2024:3.1.2`. */
  readonly catalogueEntryId: string
  /** Edition of that catalogue, such as `2024`. */
  readonly catalogueEdition: string
  readonly contractNo: string
  readonly contractDate: CivilDate
  readonly valueFen: number
  /** Organisation that uses the equipment and benefits from the cover. */
  readonly userId: string
  readonly deliveredOn: CivilDate | null
  readonly unitOfSupport: UnitOfSupport
  /** Bought from the user's first purchase to 31 December of that year. */
  readonly firstYear: boolean
  /** Main technical indicators with their values, compared with the catalogue's thresholds. */
  readonly indicators: readonly TechnicalIndicator[]
  readonly maturity: Maturity
}

export interface TechnicalIndicator {
  readonly code: string
  readonly value: number
  /** What proves the value: a text or the number of an attachment. */
  readonly evidence?: string | null
}

export const UNITS_OF_SUPPORT = ['set', 'batch'] as const
export type UnitOfSupport = (typeof UNITS_OF_SUPPORT)[number]

/** Limits and the insured's own share of one cover, as requested and then agreed. */
export interface CoverTerms {
  readonly code: CoverCode
  readonly limitFen: number
  readonly perOccurrenceLimitFen: number
  readonly deductibleFen: number
  readonly deductiblePpm: number
  /** The insured's share of each loss. */
  readonly copayPpm: number
}
