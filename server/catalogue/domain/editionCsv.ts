import { COLUMNS } from './columns.ts'
import type { EntryFacts } from './entry.ts'
import { thresholdText } from './threshold.ts'

/** Byte order mark: without it a spreadsheet takes UTF-8 Chinese for something else. */
const BOM = '\uFEFF'

/** A CSV of entries that imports again as the same entries; of none, the template. Headings are Chinese. */
export function editionCsv(entries: readonly EntryFacts[]): string {
  const header = COLUMNS.map(({ zh }) => zh)
  const lines = [header, ...entries.map(cellsOf)].map((cells) => cells.map(quoted).join(','))
  return `${BOM}${lines.join('\r\n')}\r\n`
}

const cellsOf = (entry: EntryFacts): string[] =>
  COLUMNS.map(({ key }) => (key === 'thresholds' ? entry.thresholds.map(thresholdText).join('; ') : (entry[key] ?? '')))

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
