import type { SchemeCode } from '../../catalogue/domain/scheme.ts'
import type { BilingualText } from './bilingualText.ts'
import type { CancellationRules } from './cancellation.ts'
import type { RiskDistribution } from './earning.ts'
import type { FormField } from './form.ts'
import type { Settlement } from './settlement.ts'

export type { BilingualText } from './bilingualText.ts'

/** Civil days from (included) to (excluded); `to` null while nothing replaces it. */
export interface EffectiveDates {
  readonly from: string
  readonly to: string | null
}

/** Section of cover within a product, such as `quality` or `pilotScale`. */
export type CoverCode = string

/** A figure of the terms that may be agreed between bounds. */
export interface Bounded {
  readonly default: number
  readonly min: number
  readonly max: number
}

/** A figure of the product with the document it comes from. */
export interface ProductProvision {
  readonly value: number
  readonly reference: string
}

export interface ProductCover {
  readonly code: CoverCode
  readonly name: BilingualText
  /** Category of the regulator's science-and-technology insurance statistics. */
  readonly statisticsCategory: string
  /** What the insurer pays for. */
  readonly insures: BilingualText
  /** Belongs to every policy; the others can be bought or left out. */
  readonly required: boolean
  /** Losses are paid in proportion where the sum insured is below the value (Insurance Law art. 55). */
  readonly proportional: boolean
  /** Per-occurrence limit as a share of the cover's limit, which is its aggregate limit for the period. */
  readonly perOccurrencePpm: Bounded
  /** The insured's own part of each loss: the larger of amount and share. */
  readonly deductibleFen: Bounded
  readonly deductiblePpm: Bounded
  /** The insured's share of a loss after the deductible. */
  readonly copayPpm: Bounded
}

/** Least total limit per item as a multiple of its value; the first rule whose `when` fits an item applies to it. */
export interface LimitRule {
  /** Field of the item and the value it must have; absent: every item. */
  readonly when?: { readonly field: string; readonly is: string | boolean }
  readonly multiplePpm: ProductProvision
}

export const DOCUMENT_STAGES = ['submission', 'claim'] as const

/** A paper the insured has to bring, and when. */
export interface RequiredDocument {
  readonly code: string
  readonly name: BilingualText
  readonly stage: (typeof DOCUMENT_STAGES)[number]
  readonly required: boolean
  /** Covers it is needed for; absent: all. */
  readonly covers?: readonly CoverCode[]
}

export interface Exclusion {
  readonly code: string
  readonly text: BilingualText
}

export interface ClauseSection {
  readonly heading: string
  readonly text: string
}

/** When a following policy continues this one. */
export interface RenewalRules {
  readonly renewable: boolean
  /** The longest gap, in days, that still counts as continuous. */
  readonly maximumGapDays: ProductProvision
  readonly maximumYears: ProductProvision | null
  /** Days before the end of a policy from which its renewal is offered; absent: as the underwriting handbook says. */
  readonly offerDays?: ProductProvision
}

/** No product offers the renewal of its policies earlier than so many days before their end. */
export const LONGEST_OFFER_DAYS = 180

/** What 保监发〔2015〕15号 asks of the insurers of a line; null where it asks nothing. */
export interface CoinsuranceConditions {
  /** Registered capital of all members together, and of one who insures alone. */
  readonly panelCapitalFen: ProductProvision
  readonly soleCapitalFen: ProductProvision
  /** Solvency each of them had in each of the last years. */
  readonly solvencyPpm: ProductProvision
  readonly solvencyYears: ProductProvision
}

/** One filed version of a product: what is insured, within which bounds, from when. Data. */
export interface Product {
  readonly code: string
  readonly version: string
  readonly name: BilingualText
  /** Line of business, as in statistics and rules: `first-set-equipment`, `rd-expense`. */
  readonly line: string
  /** Guidance catalogue its objects must stand in; null for lines without one. */
  readonly scheme: SchemeCode | null
  readonly currency: 'CNY'
  /** Number under which clause and rates are filed with the regulator (Insurance Law art. 135). */
  readonly filingNo: string
  readonly effective: EffectiveDates
  readonly clause: readonly ClauseSection[]
  readonly exclusions: readonly Exclusion[]
  readonly covers: readonly ProductCover[]
  readonly limits: {
    readonly minimum: readonly LimitRule[]
    /** Highest total limit as a multiple of the value of all items. */
    readonly maximumPpm: ProductProvision | null
  }
  readonly period: {
    readonly maximumMonths: ProductProvision
    readonly minimumDays: ProductProvision
  }
  readonly renewal: RenewalRules
  /** Absent in versions filed before products said so; read it by `settlementOf`. */
  readonly settlement?: Settlement
  /** Absent in versions filed before products said so; read it by `cancellationOf`. */
  readonly cancellation?: CancellationRules
  /** How risk lies over the cover period; absent: evenly, so that premium is earned by actual days. */
  readonly earning?: RiskDistribution
  readonly coinsurance: CoinsuranceConditions | null
  /** What one insured object is called, as in 装备 or 研发项目. */
  readonly objectName: BilingualText
  readonly itemForm: readonly FormField[]
  readonly documents: readonly RequiredDocument[]
  /** Content hash of everything above; quotes and policies pin it. */
  readonly hash: string
}
