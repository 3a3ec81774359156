import { CsvError, parse } from 'csv-parse/sync'
import type { SheetRow } from './domain/cell.ts'
import type { ReadingLimits } from './domain/limits.ts'
import { textCell } from './domain/textCell.ts'

const MAX_COLUMNS = 1_000

/** The rows of a CSV text, every cell a text; `unreadable` where its quotes do not end, `too-large` beyond the limits. */
export function readCsv(text: string, limits: ReadingLimits): readonly SheetRow[] | 'unreadable' | 'too-large' {
  const rows: SheetRow[] = []
  let cells = 0
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      to: limits.rows + 1,
      on_record: (record: string[], { lines: line }) => {
        const filled = record.slice(0, MAX_COLUMNS).flatMap((text, index) => {
          const cell = text.trim() === '' ? null : textCell(text)
          return cell ? [{ ...cell, column: index + 1 }] : []
        })
        cells += record.length
        if (filled.length > 0) rows.push({ line, cells: filled })
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) return 'unreadable'
    throw error
  }
  return rows.length > limits.rows || cells > limits.cells ? 'too-large' : rows
}
