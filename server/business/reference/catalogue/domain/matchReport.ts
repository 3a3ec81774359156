import { type CatalogueEntry, entryIdOf, type UnitOfSupport } from './entry.ts'
import { meets, type Threshold, thresholdText } from './threshold.ts'

/** A measured indicator with what proves it: a text or the number of an attachment. */
export interface MeasuredIndicator {
  readonly code: string
  readonly value: number
  readonly evidence?: string | null
}

/** What is claimed of a product so far; in a draft anything may still be missing. */
export interface ClaimedProduct {
  readonly unitOfSupport: UnitOfSupport | null
  readonly indicators: readonly MeasuredIndicator[]
  /** The day the entry must be valid on; null while it is not known. */
  readonly on: string | null
}

/** One threshold of the entry against what was measured. */
export interface ThresholdMatch {
  readonly threshold: Threshold
  /** As people write it: `rated_power(额定功率)>=16MW`. */
  readonly required: string
  /** Null when nothing was measured. */
  readonly measured: number | null
  readonly met: boolean
  /** Null when the measurement names no evidence. */
  readonly evidence: string | null
}

export interface MatchReport {
  readonly entryId: string
  readonly entryName: string
  readonly validity: {
    readonly on: string | null
    readonly from: string
    readonly to: string | null
    readonly met: boolean
  }
  readonly unit: { readonly required: UnitOfSupport; readonly claimed: UnitOfSupport | null; readonly met: boolean }
  readonly thresholds: readonly ThresholdMatch[]
  /** Everything holds: the product is what the entry describes. Evidence is for people to judge and not counted here. */
  readonly met: boolean
}

/** How a product stands against an entry, threshold by threshold, with the evidence each measurement names. */
export function matchReport(entry: CatalogueEntry, { unitOfSupport, indicators, on }: ClaimedProduct): MatchReport {
  const { validFrom: from, validTo: to } = entry
  const validity = { on, from, to, met: on !== null && from <= on && (to === null || on < to) }
  const unit = {
    required: entry.unitOfSupport,
    claimed: unitOfSupport,
    met: unitOfSupport === entry.unitOfSupport,
  }
  const thresholds = entry.thresholds.map((threshold) => thresholdMatch(threshold, indicators))
  return {
    entryId: entryIdOf(entry.editionId, entry.code),
    entryName: entry.name,
    validity,
    unit,
    thresholds,
    met: validity.met && unit.met && thresholds.every(({ met }) => met),
  }
}

/** One threshold against the indicator of its code. */
export function thresholdMatch(threshold: Threshold, indicators: readonly MeasuredIndicator[]): ThresholdMatch {
  const measured = indicators.find(({ code }) => code === threshold.code)
  return {
    threshold,
    required: thresholdText(threshold),
    measured: measured?.value ?? null,
    met: measured !== undefined && meets(threshold, measured.value),
    evidence: measured?.evidence?.trim() || null,
  }
}
