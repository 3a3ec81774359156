import type { Category } from './domain/categories.ts'
import type { CatalogueEdition, SchemeCode } from './domain/edition.ts'
import type { CatalogueEntry } from './domain/entry.ts'

export type { Category } from './domain/categories.ts'
export type { SchemeCode } from './domain/edition.ts'
export type { UnitOfSupport } from './domain/entry.ts'
export type { Threshold, ThresholdOperator } from './domain/threshold.ts'

/** An edition of a guidance catalogue. */
export interface CatalogueEditionView extends CatalogueEdition {
  /** As in `EQ-2024`. */
  readonly id: string
  readonly version: number
  readonly createdAt: string
  /** The fields the scheme's catalogue is divided into. */
  readonly categories: readonly Category[]
}

/** A catalogue entry; `thresholdTexts` are the thresholds as people write them. */
export interface CatalogueEntryView extends CatalogueEntry {
  /** As in `EQ-2024:3.1.2`. */
  readonly id: string
  readonly categoryName: { readonly zh: string; readonly en: string }
  readonly thresholdTexts: readonly string[]
}

/** Text fields of the multipart import, beside the `file`. */
export interface ImportEditionFields {
  readonly scheme: SchemeCode
  readonly edition: string
  readonly name: string
  readonly source: string
  readonly validFrom: string
  readonly validTo?: string
  readonly sample?: 'true' | 'false'
}
