import { CsvError, parse } from 'csv-parse/sync'
import { addressOf, type PlacedCell, type Sheet, type SheetRow } from './domain/cell.ts'
import type { ReadingLimits } from './domain/limits.ts'
import type { Reading } from './domain/reading.ts'
import { textCell } from './domain/textCell.ts'

/** What a text is called where a sheet has a name. */
export const NAME = 'CSV'
const OTHER_DELIMITER = /[\t;；，、]/u

/**
 * A CSV text as a sheet whose cells are all texts; its rows are counted as a spreadsheet does that opens it, whatever
 * lines a quoted cell holds. Refused, with the place, where quotes are not those of RFC 4180 (`6" 管`); where its first row
 * has one cell that something other than commas divides; and beyond the limits.
 */
export function readCsv(text: string, limits: ReadingLimits): Reading {
  const rows: SheetRow[] = []
  let [line, cells, dividedBy] = [0, 0, '']
  try {
    // All line ends alike: the parser takes the first for the only one there is.
    parse(text.replace(/\r\n?/g, '\n'), {
      record_delimiter: '\n',
      relax_column_count: true,
      to: limits.rows + 1,
      on_record: (record: string[]) => {
        line += 1
        cells += record.length
        const filled = cellsOf(record)
        if (rows.length === 0) dividedBy = otherDelimiter(filled)
        if (filled.length > 0) rows.push({ line, cells: filled })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { column } = error
    const place = addressOf(NAME, line + 1, typeof column === 'number' ? column + 1 : 1)
    return { is: 'refused', problem: 'quotes', place }
  }
  if (line > limits.rows || cells > limits.cells) return { is: 'refused', problem: 'too-large' }
  if (dividedBy !== '') return { is: 'refused', problem: 'delimiter', place: addressOf(NAME, rows[0]?.line ?? 1, 1) }
  const sheet: Sheet = { name: NAME, hidden: false, rows }
  return { is: 'read', sheets: [sheet] }
}

/** The cells of a record that hold anything. */
export const cellsOf = (record: readonly string[]): PlacedCell[] =>
  record.flatMap((text, index) => {
    const cell = text.trim() === '' ? null : textCell(text)
    return cell ? [{ ...cell, column: index + 1 }] : []
  })

const otherDelimiter = (cells: readonly PlacedCell[]): string =>
  cells.length === 1 ? (OTHER_DELIMITER.exec(cells[0]?.text ?? '')?.[0] ?? '') : ''
