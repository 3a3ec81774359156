import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { CellProblem } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'

export const BORDEREAU_STATES = ['uploaded', 'checking', 'checked', 'holding', 'writing', 'written'] as const
/**
 * The way of a list of policies: it is checked as a whole, and written. `holding` means that all its goods and numbers are
 * being held, which it takes where either every policy is written or none.
 */
export type BordereauState = (typeof BORDEREAU_STATES)[number]

export const COMMIT_MODES = ['keepGood', 'allOrNothing'] as const
/** Whether what is right is written though something else is wrong. */
export type CommitMode = (typeof COMMIT_MODES)[number]

/** How a list is read: which column says what, by its heading. */
export interface BordereauMapping {
  readonly productCode: string
  /** The row of the headings, as a spreadsheet counts. */
  readonly headingLine: number
  /** By what a column says, such as `foreignNo` or `cover.quality.limit`; see `columns.ts`. */
  readonly columns: Readonly<Record<string, string>>
  /** The end of cover is its last day; else the first day without it. */
  readonly endIncluded: boolean
}

/** A mapping that a sender keeps under a name for the next list. */
export interface SavedMapping {
  readonly organisationId: string
  readonly name: string
  readonly mapping: BordereauMapping
}

/** A cell as a list has it: what a person sees in it, or also why it cannot be read. Null where it is empty. */
export type KeptCell = string | { readonly text: string; readonly problem: CellProblem } | null

/** A row of a list; cells by column, the first column first. */
export interface KeptRow {
  readonly line: number
  readonly cells: readonly KeptCell[]
}

/** What the first rows of a file say. */
export interface FileHead {
  readonly sheet: string
  readonly encoding: Encoding | null
  readonly rows: readonly KeptRow[]
}

export interface CheckCounts {
  readonly rows: number
  readonly policies: number
  readonly right: number
  readonly wrong: number
  /** On file already, by their numbers. */
  readonly known: number
  readonly written: number
  readonly errors: number
  readonly warnings: number
}

export const NO_COUNTS: CheckCounts = {
  rows: 0,
  policies: 0,
  right: 0,
  wrong: 0,
  known: 0,
  written: 0,
  errors: 0,
  warnings: 0,
}

export const sumCounts = (all: readonly CheckCounts[]): CheckCounts =>
  all.reduce(
    (sum, each) => ({
      rows: sum.rows + each.rows,
      policies: sum.policies + each.policies,
      right: sum.right + each.right,
      wrong: sum.wrong + each.wrong,
      known: sum.known + each.known,
      written: sum.written + each.written,
      errors: sum.errors + each.errors,
      warnings: sum.warnings + each.warnings,
    }),
    NO_COUNTS,
  )

/** A list of policies that are in force elsewhere, on its way in. */
export interface Bordereau {
  /** The insurer whose policies they are. */
  readonly organisationId: string
  readonly state: BordereauState
  readonly fileName: string
  readonly sha256: string
  readonly sizeBytes: number
  /** Earlier imports of the same bytes by the same insurer. */
  readonly sameAs: readonly string[]
  readonly mapping: BordereauMapping | null
  /** Counts the checks, so that what an earlier one left is not taken for the present one's. */
  readonly checkNo: number
  /** Of all that was checked: what is written is what was checked, or nothing. */
  readonly digest: string | null
  readonly checkedOn: CivilDate | null
  readonly mode: CommitMode | null
  /** The batch under way, or the last one. */
  readonly batchId: string | null
  readonly importedBy: { readonly userId: string; readonly name: string }
}

export interface BordereauRef {
  readonly bordereauNo: string
}
