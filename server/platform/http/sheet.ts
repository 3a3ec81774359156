import { type SpokenLanguage, stateName, type WordedStates } from '../../../config/words/index.ts'

/**
 * A column of a list as a workbook has it: its heading in both languages, what it holds and where a row of the list says it.
 * `instant`s come as ISO texts, amounts in fen, organisations by number.
 */
export type ExportColumn<Row> = Readonly<Record<SpokenLanguage, string>> &
  (
    | {
        readonly is: 'text' | 'day' | 'instant' | 'organisation'
        readonly of: (row: Row) => string | null | undefined
      }
    | { readonly is: 'amount' | 'count'; readonly of: (row: Row) => number | null | undefined }
    | { readonly is: 'state'; readonly kind: WordedStates; readonly of: (row: Row) => string | null | undefined }
  )

/** The columns of a list by the keys that a request names them by, in their usual order. */
export type ExportSheet<Row> = Readonly<Record<string, ExportColumn<Row>>>

/** A sheet whose rows were checked where it was written. */
export type AnySheet = ExportSheet<unknown>

/** Declares the columns of a list of such rows. */
export const sheetOf = <Row>(columns: ExportSheet<Row>): AnySheet => columns as unknown as AnySheet

/** A value of a workbook: a text, a number of fen, a day `YYYY-MM-DD`, an instant in ISO form, a count. */
export interface SheetCell {
  readonly is: 'text' | 'amount' | 'day' | 'instant' | 'count'
  readonly value: string | number | null
  /** Stands out: something is wrong with it. */
  readonly wrong?: true
}

/** The cells of one row; organisations by their names, where these are known. */
export function cellsOf(
  columns: readonly ExportColumn<unknown>[],
  row: unknown,
  language: SpokenLanguage,
  nameOf: (organisationId: string) => string,
): SheetCell[] {
  return columns.map((column): SheetCell => {
    const value = column.of(row) ?? null
    if (value === null) return { is: 'text', value }
    if (column.is === 'organisation') return { is: 'text', value: nameOf(String(value)) }
    if (column.is === 'state') return { is: 'text', value: stateName(language, column.kind, String(value)) }
    return { is: column.is, value }
  })
}

/** The organisations that rows name. */
export const organisationsIn = (columns: readonly ExportColumn<unknown>[], rows: readonly unknown[]): string[] => [
  ...new Set(
    columns
      .filter(({ is }) => is === 'organisation')
      .flatMap((column) => rows.flatMap((row) => (column.of(row) ? [String(column.of(row))] : []))),
  ),
]
