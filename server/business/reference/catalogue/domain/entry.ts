import type { SchemeCode } from './scheme.ts'
import type { Threshold } from './threshold.ts'

/** What one subsidy supports: a whole machine (台套) or a batch (批次). */
export const UNITS_OF_SUPPORT = ['set', 'batch'] as const
export type UnitOfSupport = (typeof UNITS_OF_SUPPORT)[number]

/** One line of a catalogue file. */
export interface EntryFacts {
  /** As printed in the catalogue: `3.1.2`. */
  readonly code: string
  readonly category: string
  readonly name: string
  readonly unitOfSupport: UnitOfSupport
  /** Main technical indicators the product must reach. */
  readonly thresholds: readonly Threshold[]
  readonly validFrom: string
  readonly validTo: string | null
}

export interface CatalogueEntry extends EntryFacts {
  readonly editionId: string
  readonly scheme: SchemeCode
  readonly edition: string
  /**
   * What kind of goods it is, through all editions: the id of the first entry of the line it continues, its own where it
   * begins one.
   */
  readonly lineage: string
  /** Place in the list, from 1. */
  readonly position: number
}

/** The identity of an entry, as in `EQ-2024:3.1.2`. */
export const entryIdOf = (editionId: string, code: string): string => `${editionId}:${code}`

/** What a catalogue file says of an entry. */
export const entryFacts = ({
  code,
  category,
  name,
  unitOfSupport,
  thresholds,
  validFrom,
  validTo,
}: EntryFacts): EntryFacts => ({ code, category, name, unitOfSupport, thresholds, validFrom, validTo })
