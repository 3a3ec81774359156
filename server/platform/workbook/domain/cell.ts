/** Why a cell cannot be read whole. */
export type CellProblem =
  | 'error'
  | 'formula-without-result'
  | 'date-out-of-range'
  | 'date-partial'
  | 'rounded'
  | 'merged'
  | 'boolean'
  | 'unseen'
  | 'broken'

/** What stands in a cell of a file, and whether a formula put it there. `text` is what a person sees. */
export type Cell = { readonly text: string; readonly formula?: true } & (
  | { readonly is: 'text' }
  | { readonly is: 'number'; readonly value: number }
  /** A day as `2026-03-01`; with a time of day behind it where the sheet shows one. */
  | { readonly is: 'day' }
  | { readonly is: 'wrong'; readonly problem: CellProblem }
)

/** A cell that is not empty; columns count from 1. */
export type PlacedCell = Cell & { readonly column: number }

/** A row with anything in it, in the order of its columns; `line` is what a spreadsheet calls it. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly PlacedCell[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
}

/** The cell of a column, or null where it is empty. */
export const cellAt = ({ cells }: SheetRow, column: number): PlacedCell | null =>
  cells.find((cell) => cell.column === column) ?? null

/** `28` is `AB`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** `AB7` as column 28 and line 7; null where it is no place in a sheet. */
export function placeOf(reference: string): { readonly column: number; readonly line: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const line = Number(digits)
  return column > 0 && column <= MAX_COLUMN && line <= MAX_LINE ? { column, line } : null
}

/** The last column and row of a spreadsheet. */
const MAX_COLUMN = 16_384
const MAX_LINE = 1_048_576

/** A cell's address as people know it: `目录!C7`. */
export const addressOf = (sheet: string, line: number, column: number): string =>
  `${sheet}!${columnLetters(column)}${line}`
