import { accepted, type Decision, type Refusal, refused } from '../../kernel/refusal.ts'
import { keptText } from '../../kernel/text.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import { COLUMNS, type ColumnKey, findColumn } from './columns.ts'
import type { EditionFacts } from './edition.ts'
import type { EntryFacts } from './entry.ts'
import { type ParsedRow, parseRow } from './parseRow.ts'

/** Most entries an edition may have; one transaction writes them all. */
export const MAX_ENTRIES = 2000

/** One line of a file as text cells; `line` is what a spreadsheet calls it. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

type RowRefusal = Refusal<CatalogueRefusalCode>

/** The entries a catalogue file lists, in its order, or everything that is wrong with it. Empty lines do not count. */
export function parseRows(
  edition: EditionFacts,
  rows: readonly SheetRow[],
): Decision<readonly EntryFacts[], CatalogueRefusalCode> {
  const [header, ...lines] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!header) return refused({ code: 'catalogue.rows-missing' })
  const headings = header.cells.map((cell) => cell.trim())
  const headerRefusals = checkHeadings(headings, header.line)
  if (headerRefusals.length > 0) return refused(...headerRefusals)
  if (lines.length === 0) return refused({ code: 'catalogue.rows-missing' })
  if (lines.length > MAX_ENTRIES) {
    return refused({ code: 'catalogue.too-many-rows', value: lines.length, threshold: MAX_ENTRIES })
  }
  const keys = headings.map((heading) => findColumn(heading)?.key ?? null)
  const parsed = lines.map((row) =>
    parseRow(edition, row.line, cellsByColumn(keys, row.cells), row.cells.length > keys.length),
  )
  const refusals = [...parsed.flatMap((row) => row.refusals), ...repeatedCodes(parsed)]
  if (refusals.length > 0) return refused(...refusals.toSorted((a, b) => lineOf(a) - lineOf(b)))
  return accepted(parsed.flatMap(({ entry }) => (entry ? [entry] : [])))
}

function checkHeadings(headings: readonly string[], line: number): RowRefusal[] {
  const keys = headings.map((heading) => findColumn(heading)?.key)
  const field = `rows.${line}`
  const wrong = headings.flatMap((heading, index): RowRefusal[] => {
    if (heading === '') return []
    if (!keys[index]) return [{ code: 'catalogue.column-unknown', field, value: heading }]
    return keys.indexOf(keys[index]) < index ? [{ code: 'catalogue.column-repeated', field, value: heading }] : []
  })
  const missing = COLUMNS.filter(({ key, required }) => required && !keys.includes(key)).map(
    ({ zh }): RowRefusal => ({ code: 'catalogue.column-missing', field, value: zh }),
  )
  return [...wrong, ...missing]
}

function cellsByColumn(keys: readonly (ColumnKey | null)[], cells: readonly string[]): Map<ColumnKey, string> {
  return new Map(keys.flatMap((key, index) => (key ? [[key, keptText(cells[index] ?? '').trim()] as const] : [])))
}

function repeatedCodes(rows: readonly ParsedRow[]): RowRefusal[] {
  const seen = new Set<string>()
  return rows.flatMap(({ line, code }) => {
    if (code === '' || !seen.has(code)) {
      seen.add(code)
      return []
    }
    return [{ code: 'catalogue.code-repeated', field: `rows.${line}.code`, value: code }]
  })
}

const lineOf = ({ field }: RowRefusal): number => Number(field?.split('.')[1] ?? 0)
