import type { Rounding } from '../../kernel/money.ts'
import type { CoverCode, EffectiveDates, Maturity } from './product.ts'

/** A factor for all values from `from` up to the next band. */
export interface Band {
  readonly from: number
  readonly factorPpm: number
}

/** Bands in ascending order; values under the first band or at `below` and over are outside of the filed table. */
export interface BandTable {
  readonly reference: string
  readonly bands: readonly Band[]
  readonly below?: number
}

/** One filed version of the rates of a product. Data, in `config/tariffs/`; every table names its place in the filing. */
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
  /** Annual rate on the total limit by catalogue category. */
  readonly baseRates: { readonly reference: string; readonly ratesPpm: Readonly<Record<string, number>> }
  readonly maturity: { readonly reference: string; readonly factorsPpm: Readonly<Record<Maturity, number>> }
  /** By total limit / equipment value, in ppm. */
  readonly limitToValue: BandTable
  /** By number of insured items. */
  readonly batchSize: BandTable
  /** By the maker's loss ratio in ppm; `noRecordPpm` for a maker without history. */
  readonly lossRatio: BandTable & { readonly noRecordPpm: number }
  /** How the premium divides between covers whose limits equal the total limit; sums to 1,000,000. */
  readonly coverShares: { readonly reference: string; readonly sharesPpm: Readonly<Record<CoverCode, number>> }
  /** By the cover's deductible share in ppm. */
  readonly deductible: BandTable
  /** By the cover's co-payment in ppm. */
  readonly copay: BandTable
  /** Bounds of the annual rate on the total limit. */
  readonly totalRate: { readonly reference: string; readonly minPpm: number; readonly maxPpm: number }
  readonly shortPeriod: { readonly reference: string; readonly method: 'proRataByDay' }
  readonly minimumPremium: { readonly reference: string; readonly amountFen: number }
  /** Content hash of everything above; ratings pin it. */
  readonly hash: string
}

/** The factor of the band a value falls in, or null when the table does not reach it. */
export function findFactor(table: BandTable, value: number): number | null {
  if (table.below !== undefined && value >= table.below) return null
  return table.bands.findLast((band) => band.from <= value)?.factorPpm ?? null
}
