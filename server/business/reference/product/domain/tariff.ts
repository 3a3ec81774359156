import type { Rounding } from '../../../../kernel/money.ts'
import type { BilingualText, ClauseSection, EffectiveDates } from './product.ts'

/**
 * What the value of a band holds for. `step`: for every fact in it. `marginal`: for the slice of the fact that lies in it,
 * so that the parts below keep theirs. `interpolated`: for its beginning, and on a straight line to the next band's.
 */
export const BANDINGS = ['step', 'marginal', 'interpolated'] as const
export type Banding = (typeof BANDINGS)[number]

/** Texts one by one, or figures from one to another. */
export const DIMENSION_KINDS = ['exact', 'band'] as const

export const DIMENSION_DIRECTIONS = ['more', 'less'] as const

/** What a table is entered with: `item.category`, `cover.copayPpm`, or a fact of the whole such as `itemCount`. */
export interface Dimension {
  readonly fact: string
  readonly label: BilingualText
  readonly kind: (typeof DIMENSION_KINDS)[number]
  /** Absent means `step`. */
  readonly banding?: Banding
  /** Of a fact of the form's own: whether more of it is more cover or less; absent: neither. */
  readonly cover?: (typeof DIMENSION_DIRECTIONS)[number]
}

/** Values from `from` (included) to `to` (excluded); null = no upper end. */
export interface Band {
  readonly from: number
  readonly to: number | null
}

export interface TariffRow {
  /** One per dimension: a text for an exact one, a band for a banded one. */
  readonly keys: readonly (string | Band)[]
  readonly value: number
}

/** A rate is a share of a limit, a factor multiplies, an amount is a premium in fen per item. */
export const VALUE_KINDS = ['ratePpm', 'factorPpm', 'amountFen'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

/** One table of the filing. Entered by its dimensions in order; no two rows answer for the same facts. */
export interface TariffTable {
  readonly name: BilingualText
  /** Its place in the filing. */
  readonly reference: string
  readonly valueKind: ValueKind
  readonly dimensions: readonly Dimension[]
  readonly rows: readonly TariffRow[]
  /** Value where the fact of a dimension is not known, as for a maker without history; absent: such facts are refused. */
  readonly missing?: number
}

/** A loading (above zero) or discount (below) that the underwriter may agree within bounds. */
export interface RateAdjustmentRule {
  readonly code: string
  readonly name: BilingualText
  readonly reference: string
  readonly minPpm: number
  readonly maxPpm: number
}

/**
 * How the covers come to their premium. `shares`: the whole is rated once on the total limit and divided; the shares sum
 * to 1,000,000. `ownLimit`: each cover is rated on its own limit.
 */
export type CoverRating =
  | { readonly by: 'shares'; readonly reference: string; readonly sharesPpm: Readonly<Record<string, number>> }
  | { readonly by: 'ownLimit'; readonly reference: string }

/** One filed version of the rates of a product. Data; every table names its place in the filing. */
export interface Tariff {
  readonly id: string
  readonly version: string
  /** Code of the product it prices. */
  readonly product: string
  readonly name: string
  readonly filingNo: string
  readonly effective: EffectiveDates
  /** How each step rounds to whole fen. */
  readonly rounding: Rounding
  /** The articles that the references of this tariff name. */
  readonly clause?: readonly ClauseSection[]
  /** The limit a cover is rated on, put together of both its limits; absent: its limit for the period alone. */
  readonly limitBasis?: {
    readonly reference: string
    /** Parts of the limit for the period and of the limit per occurrence. */
    readonly aggregatePpm: number
    readonly perOccurrencePpm: number
  }
  readonly tables: Readonly<Record<string, TariffTable>>
  /** Codes of tables in the order of their steps. */
  readonly steps: {
    /** Marginal table that weights the slices of a cover's limit before it is rated. */
    readonly limit?: string
    /** Base premium of one item: a rate on its share of the limit, or an amount. */
    readonly base: string
    /** Factors of each item, then of all together, then of each cover. */
    readonly item: readonly string[]
    readonly whole: readonly string[]
    readonly cover: readonly string[]
  }
  readonly covers: CoverRating
  readonly adjustments: {
    readonly rules: readonly RateAdjustmentRule[]
    /** Bounds of all together. */
    readonly minPpm: number
    readonly maxPpm: number
    readonly reference: string
  } | null
  /** Bounds of the annual rate on the total limit. */
  readonly totalRate: { readonly reference: string; readonly minPpm: number; readonly maxPpm: number } | null
  readonly period: {
    readonly reference: string
    readonly maximumMonths: number
    /** Table of the part of the annual premium due for `periodDays`; absent: every day costs the same. */
    readonly table?: string
  }
  readonly minimumPremium: { readonly reference: string; readonly amountFen: number }
  /**
   * Replaced by a corrected version before it was used up: rates what was quoted under it, as it was rated then, and
   * nothing else. Not part of the content.
   */
  readonly superseded?: true
  /** Content hash of everything above; ratings pin it. */
  readonly hash: string
}

/** Tables of a tariff's steps, each under its code, in the order they apply. */
export function tableOf(tariff: Pick<Tariff, 'tables' | 'id'>, code: string): TariffTable {
  const table = tariff.tables[code]
  if (!table) throw new Error(`tariff ${tariff.id} has no table ${code}`)
  return table
}
