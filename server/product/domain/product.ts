/** A name people read, Chinese first. */
export interface BilingualText {
  readonly zh: string
  readonly en: string
}

/** Civil days from (included) to (excluded); `to` null while nothing replaces it. */
export interface EffectiveDates {
  readonly from: string
  readonly to: string | null
}

/** Section A quality (质量风险) and section B liability (责任风险) of the comprehensive cover. */
export const COVER_CODES = ['quality', 'liability'] as const
export type CoverCode = (typeof COVER_CODES)[number]

/** How far a product has proven itself; the underwriter takes it from type test and operation records. */
export const MATURITIES = ['prototype', 'typeTested', 'fieldProven'] as const
export type Maturity = (typeof MATURITIES)[number]

/** A figure of the terms that may be agreed between bounds. */
export interface Bounded {
  readonly default: number
  readonly min: number
  readonly max: number
}

/** A figure of the product with the document it comes from. */
export interface Provision {
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
  /** Per-occurrence limit as a share of the cover's limit. */
  readonly perOccurrencePpm: Bounded
  /** The insured's own part of each loss: the larger of amount and share. */
  readonly deductibleFen: Bounded
  readonly deductiblePpm: Bounded
  /** The insured's share of a loss after the deductible. */
  readonly copayPpm: Bounded
}

/** One field of the item form; the client renders it, the server's schema decides. */
export interface FormField {
  readonly name: string
  readonly label: BilingualText
  readonly type:
    | 'text'
    | 'date'
    | 'money'
    | 'boolean'
    | 'choice'
    | 'catalogueEntry'
    | 'catalogueEdition'
    | 'organisation'
    | 'indicators'
  readonly required: boolean
  readonly choices?: readonly { readonly value: string; readonly label: BilingualText }[]
  readonly help?: BilingualText
}

export interface Exclusion {
  readonly code: string
  readonly text: BilingualText
}

export interface ClauseSection {
  readonly heading: string
  readonly text: string
}

/** One filed version of a product: what is insured, within which bounds, from when. Data, in `config/products/`. */
export interface Product {
  readonly code: string
  readonly version: string
  readonly name: BilingualText
  readonly scheme: 'first-set-equipment'
  readonly currency: 'CNY'
  /** Number under which clause and rates are filed with the regulator (Insurance Law art. 135). */
  readonly filingNo: string
  readonly effective: EffectiveDates
  readonly clause: readonly ClauseSection[]
  readonly exclusions: readonly Exclusion[]
  readonly covers: readonly ProductCover[]
  readonly limits: {
    /** Least total limit as a multiple of equipment value. */
    readonly valuePpm: Provision
    /** The same for key components bought in their first year. */
    readonly firstYearValuePpm: Provision
  }
  readonly period: {
    readonly maximumMonths: Provision
    readonly minimumDays: Provision
  }
  readonly itemForm: readonly FormField[]
  /** Content hash of everything above; quotes and policies pin it. */
  readonly hash: string
}
