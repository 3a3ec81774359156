import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import { type CatalogueEntry, entryIdOf, type UnitOfSupport } from './entry.ts'
import { meets, type Threshold, thresholdText } from './threshold.ts'

/** What is claimed of a product that is said to be a catalogue product. */
export interface ProductFacts {
  readonly unitOfSupport: UnitOfSupport
  readonly indicators: readonly { readonly code: string; readonly value: number }[]
  /** The day the entry must be valid on. */
  readonly on: string
}

/**
 * Whether a product is the catalogue product of an entry: valid on the day, of its unit of support, every threshold
 * reached. Refuses with each condition that fails; field paths are those of the insured item.
 */
export function matchEntry(entry: CatalogueEntry, facts: ProductFacts): Decision<CatalogueEntry, CatalogueRefusalCode> {
  const reference = entryIdOf(entry.editionId, entry.code)
  const refusals = [
    ...checkValidity(entry, facts.on),
    ...checkUnit(entry, facts.unitOfSupport),
    ...entry.thresholds.flatMap((threshold) => checkThreshold(threshold, facts)),
  ].map((refusal) => ({ ...refusal, reference }))
  return refusals.length === 0 ? accepted(entry) : refused(...refusals)
}

function checkValidity({ validFrom, validTo }: CatalogueEntry, on: string): Refusal<CatalogueRefusalCode>[] {
  const field = 'catalogueEntryId'
  const unit = 'date'
  if (on < validFrom) return [{ code: 'catalogue.entry-not-valid', field, value: on, threshold: validFrom, unit }]
  if (validTo === null || on < validTo) return []
  return [{ code: 'catalogue.entry-not-valid', field, value: on, threshold: validTo, unit }]
}

const checkUnit = ({ unitOfSupport }: CatalogueEntry, claimed: UnitOfSupport): Refusal<CatalogueRefusalCode>[] =>
  claimed === unitOfSupport
    ? []
    : [{ code: 'catalogue.unit-mismatch', field: 'unitOfSupport', value: claimed, threshold: unitOfSupport }]

function checkThreshold(threshold: Threshold, { indicators }: ProductFacts): Refusal<CatalogueRefusalCode>[] {
  const index = indicators.findIndex(({ code }) => code === threshold.code)
  const required = thresholdText(threshold)
  const measured = indicators[index]
  if (!measured) return [{ code: 'catalogue.indicator-missing', field: 'indicators', threshold: required }]
  if (meets(threshold, measured.value)) return []
  const field = `indicators.${index}.value`
  return [{ code: 'catalogue.threshold-unmet', field, value: measured.value, threshold: required }]
}
