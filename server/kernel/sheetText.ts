/** Byte order mark: without it a spreadsheet takes UTF-8 Chinese for something else. */
const BOM = '\uFEFF'

/**
 * What a spreadsheet takes for the beginning of a formula: its signs, also full-width and small ones and the typographic
 * minus, behind any blanks, controls and invisible characters, which some programs pass over.
 */
const FORMULA = /^[\s\p{C}\p{Z}\p{DI}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n]/u
/** The same behind the marks that were to take that meaning away. */
const MARKED = /^'*(?=[\s\S])/

/** Whether a spreadsheet could take the text for a formula. */
export const isFormulaLike = (text: string): boolean => FORMULA.test(text)

const needsMark = (text: string): boolean => isFormulaLike(text.replace(MARKED, ''))

/**
 * A text for a cell of an exported table: with the mark `'` before it where a spreadsheet could take it for a formula
 * (CSV injection, OWASP). {@link unmarked} gives the text back.
 */
export const marked = (text: string): string => (needsMark(text) ? `'${text}` : text)

/** The text that {@link marked} was given; any other text as it stands. */
export const unmarked = (cell: string): string =>
  cell.startsWith("'") && needsMark(cell.slice(1)) ? cell.slice(1) : cell

/** Rows as CSV (RFC 4180) that spreadsheets open as what it is: UTF-8 with its mark, no cell a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string => BOM + csvLines(rows)

/** Further rows of the same file. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(marked(cell))).join(',')}\r\n`).join('')

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
