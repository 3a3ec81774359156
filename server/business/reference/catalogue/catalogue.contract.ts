import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { Encoding } from '../../../platform/workbook/domain/encoding.ts'
import type { BilingualText } from '../product/domain/bilingualText.ts'
import type { Category } from './domain/categories.ts'
import type { CatalogueEdition, SchemeCode } from './domain/edition.ts'
import type { EditionChanges, EntryDifference } from './domain/editionChanges.ts'
import type { CatalogueEntry } from './domain/entry.ts'
import type { EditionEvent } from './domain/lifecycle.ts'
import type { LikelyContinuation } from './domain/likelyContinuations.ts'
import type { Continuation } from './domain/lineage.ts'

export type { Encoding } from '../../../platform/workbook/domain/encoding.ts'
export type { Category } from './domain/categories.ts'
export type { EditionState, SchemeCode } from './domain/edition.ts'
export type { EntryChange, EntryStanding } from './domain/editionChanges.ts'
export type { EditionEffect, ItemEffect } from './domain/editionEffect.ts'
export type { UnitOfSupport } from './domain/entry.ts'
export type { MatchReport, ThresholdMatch } from './domain/matchReport.ts'
export type { Threshold, ThresholdOperator } from './domain/threshold.ts'

/** An edition of a guidance catalogue. */
export interface CatalogueEditionView
  extends Omit<CatalogueEdition, 'draftEntries' | 'importedBy' | 'publishedBy' | 'publishedAt'> {
  /** As in `EQ-2024`. */
  readonly id: string
  readonly version: number
  readonly createdAt: string
  readonly importedByName: string
  readonly publishedByName: string | null
  readonly publishedAt: string | null
  /** The published edition it replaces, as in `EQ-2017`. */
  readonly replaces: string | null
  /** The first day it no longer holds: its own end, or when the next published edition begins. */
  readonly endsOn: string | null
  /** The fields the scheme's catalogue is divided into. */
  readonly categories: readonly Category[]
  readonly allowedEvents: readonly AllowedEvent<EditionEvent>[]
}

/** A catalogue entry; `thresholdTexts` are the thresholds as people write them. */
export interface CatalogueEntryView extends CatalogueEntry {
  /** As in `EQ-2024:3.1.2`. */
  readonly id: string
  readonly categoryName: BilingualText
  readonly thresholdTexts: readonly string[]
}

/** GET /catalogue-editions/:id/draft-entries: what a draft lists, whole. */
export interface DraftEntriesView {
  readonly items: readonly CatalogueEntryView[]
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
  /** Of a text file whose encoding is not certain. */
  readonly encoding?: Encoding
}

/** Body of POST /catalogue-editions/:id/publication. */
export interface PublishEditionBody {
  /** What the second person found, kept in the history. */
  readonly opinion?: string
  /** The day from which the edition holds; it may differ from the day named at import. */
  readonly validFrom: string
  /** Entries of which the comparison with the replaced edition is wrong: what they continue, or null: a new kind. */
  readonly continuations?: readonly Continuation[]
}

/** Body of POST /catalogue-editions/:id/discard. */
export interface DiscardEditionBody {
  readonly reason: string
}

export interface EntryDifferenceView extends Omit<EntryDifference, 'changes'> {
  readonly categoryName: BilingualText
  readonly changes: readonly (EntryDifference['changes'][number] & { readonly text: BilingualText })[]
}

/** GET /catalogue-editions/:id/changes. */
export interface EditionChangesView {
  readonly edition: string
  readonly since: string
  readonly counts: EditionChanges['counts']
  readonly items: readonly EntryDifferenceView[]
  /** Of a draft: entries that whoever publishes has to decide about, with what they may continue of the edition replaced. */
  readonly likely: readonly LikelyContinuation[]
}
