import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { BordereauState, CheckCounts, CommitMode } from './domain/bordereau.ts'
import type { ColumnKind } from './domain/columnKind.ts'
import type { FindingSeverity } from './domain/finding.ts'
import type { BordereauEvent } from './domain/lifecycle.ts'

export type { BordereauState, CheckCounts, CommitMode } from './domain/bordereau.ts'
export type { ColumnKind } from './domain/columnKind.ts'
export type { FindingSeverity } from './domain/finding.ts'
export type { BordereauEvent } from './domain/lifecycle.ts'

/** A line of the list of imports. */
export interface BordereauRow {
  readonly number: string
  readonly version: number
  readonly state: BordereauState
  readonly fileName: string
  readonly productCode: string | null
  readonly counts: CheckCounts
  readonly importedByName: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /bordereaux. */
export type BordereauList = ListView<BordereauRow>

/** How a list is read: which column says what, by its heading. */
export interface MappingView {
  readonly productCode: string
  /** The row of the headings, as a spreadsheet counts. */
  readonly headingLine: number
  readonly columns: Readonly<Record<string, string>>
  /** The end of cover is its last day; else the first day without it. */
  readonly endIncluded: boolean
}

/** How far the batch of an import is. */
export interface BordereauProgress {
  readonly state: 'open' | 'cancelling' | 'succeeded' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  readonly failed: number
}

/** GET /bordereaux/:number. */
export interface BordereauView extends BordereauRow {
  readonly sha256: string
  readonly sizeBytes: number
  /** Earlier imports of the same bytes. */
  readonly sameAs: readonly string[]
  readonly mapping: MappingView | null
  readonly mode: CommitMode | null
  readonly checkedOn: string | null
  readonly digest: string | null
  readonly progress: BordereauProgress | null
  readonly allowedEvents: readonly AllowedEvent<BordereauEvent>[]
}

/** GET /bordereaux/:number/suggestion. */
export interface SuggestionView {
  readonly known: readonly {
    readonly key: string
    readonly zh: string
    readonly en: string
    readonly kind: ColumnKind
    readonly needed: boolean
  }[]
  readonly headingLine: number | null
  readonly columns: Readonly<Record<string, string>>
  /** The first rows of the list. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** POST /bordereaux/:number/preview. */
export interface PreviewListView {
  readonly rows: readonly {
    readonly line: number
    readonly cells: readonly { readonly key: string; readonly text: string; readonly reads: string | null }[]
  }[]
}

/** Body of POST /bordereaux/:number/preview. */
export type PreviewBody = MappingView

/** Body of POST /bordereaux/:number/check. */
export interface CheckBody extends MappingView {
  /** Keeps the mapping under this name. */
  readonly saveAs?: string
}

/** Body of POST /bordereaux/:number/commit. */
export interface CommitBody {
  readonly mode: CommitMode
}

/** Body of what is asked with a reason. */
export interface BordereauReasonBody {
  readonly reason: string
}

/** Something wrong with a cell, or with a row where `column` is null; line 0 is the file as a whole. */
export interface BordereauFindingView {
  readonly number: string
  readonly line: number
  readonly column: string | null
  readonly key: string | null
  readonly foreignNo: string
  readonly severity: FindingSeverity
  readonly code: string
  readonly value: string | number | null
  readonly threshold: string | number | null
  readonly unit: string | null
  readonly reference: string | null
  readonly zh: string
  readonly en: string
}

/** GET /bordereaux/:number/findings. */
export type BordereauFindingList = ListView<BordereauFindingView>

/** A mapping that is kept for the next list. */
export interface SavedMappingView {
  readonly number: string
  readonly version: number
  readonly name: string
  readonly mapping: MappingView
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /bordereau-mappings. */
export type SavedMappingList = ListView<SavedMappingView>
