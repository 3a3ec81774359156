import type { PlacedCell, SheetRow } from './domain/cell.ts'
import type { ReadingLimits } from './domain/limits.ts'
import type { Reading } from './domain/reading.ts'
import { textCell } from './domain/textCell.ts'
import { BrokenWorkbook } from './xlsx/xml.ts'

interface XmlSheet {
  readonly name: string
  readonly headings: readonly string[]
  /** The rows below the headings; throws {@link BrokenWorkbook} where the file is not what it should be. */
  readonly rows: () => readonly (readonly string[])[]
}

/** What an XML file tells, as a sheet; refused where it has too many rows or is none of its kind. */
export function xmlSheet({ name, headings, rows: read }: XmlSheet, limits: ReadingLimits): Reading {
  try {
    const rows = read()
    if (rows.length >= limits.rows || rows.length * headings.length > limits.cells)
      return { is: 'refused', problem: 'too-large' }
    return { is: 'read', sheets: [{ name, hidden: false, rows: [headings, ...rows].map(rowAt) }] }
  } catch (error) {
    if (!(error instanceof BrokenWorkbook)) throw error
    return { is: 'refused', problem: 'unreadable' }
  }
}

const rowAt = (texts: readonly string[], index: number): SheetRow => ({
  line: index + 1,
  cells: texts.flatMap((text, place): PlacedCell[] => {
    const cell = textCell(text)
    return cell ? [{ ...cell, column: place + 1 }] : []
  }),
})
