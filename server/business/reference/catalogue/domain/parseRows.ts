import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import { addressOf, type PlacedCell, type Sheet, type SheetRow } from '../../../../platform/workbook/domain/cell.ts'
import { CELL_REFUSALS } from '../../../../platform/workbook/domain/refusalCodes.ts'
import type { WorkbookRefusalCode } from '../../../../platform/workbook/workbook.refusals.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import { COLUMNS, type ColumnKey, findColumn } from './columns.ts'
import type { EditionFacts } from './edition.ts'
import type { EntryFacts } from './entry.ts'
import { type ParsedRow, parseRow } from './parseRow.ts'

/** Most entries an edition may have; one transaction writes them all. */
export const MAX_ENTRIES = 2000

type RowRefusal = Refusal<CatalogueRefusalCode | WorkbookRefusalCode>

/** The entries a catalogue file lists, in its order, or everything that is wrong with it. Empty lines do not count. */
export function parseRows(
  edition: EditionFacts,
  sheet: Pick<Sheet, 'name' | 'rows'>,
): Decision<readonly EntryFacts[], CatalogueRefusalCode | WorkbookRefusalCode> {
  const [header, ...lines] = sheet.rows
  if (!header) return refused({ code: 'catalogue.rows-missing' })
  const headerRefusals = checkHeadings(header, sheet.name)
  if (headerRefusals.length > 0) return refused(...headerRefusals)
  if (lines.length === 0) return refused({ code: 'catalogue.rows-missing' })
  if (lines.length > MAX_ENTRIES) {
    return refused({ code: 'catalogue.too-many-rows', value: lines.length, threshold: MAX_ENTRIES })
  }
  const keys = new Map(header.cells.map(({ column, text }) => [column, findColumn(textOf({ text }))?.key ?? null]))
  const parsed = lines.map((row) => {
    const beyond = row.cells.some(({ column }) => !keys.get(column))
    return { row, ...parseRow(edition, row.line, textsByColumn(keys, row), beyond) }
  })
  const refusals = [
    ...parsed.flatMap(({ row, refusals: found }) => withWrongCells(found, wrongCells(sheet.name, keys, row))),
    ...repeatedCodes(parsed),
  ]
  if (refusals.length > 0) return refused(...refusals.toSorted((a, b) => lineOf(a) - lineOf(b)))
  return accepted(parsed.flatMap(({ entry }) => (entry ? [entry] : [])))
}

function checkHeadings({ cells, line }: SheetRow, sheet: string): RowRefusal[] {
  const field = `rows.${line}`
  const headings = cells.map((cell) => ({ cell, text: textOf(cell), key: findColumn(textOf(cell))?.key }))
  const wrong = headings.flatMap(({ cell, text, key }, index): RowRefusal[] => {
    if (cell.is === 'wrong') return [wrongCell(sheet, line, cell, field)]
    if (!key) return [{ code: 'catalogue.column-unknown', field, value: text }]
    const repeated = headings.findIndex((other) => other.key === key) < index
    return repeated ? [{ code: 'catalogue.column-repeated', field, value: text }] : []
  })
  const found = new Set(headings.map(({ key }) => key))
  const missing = COLUMNS.filter(({ key, required }) => required && !found.has(key)).map(
    ({ key }): RowRefusal => ({ code: 'catalogue.column-missing', field: `${field}.${key}` }),
  )
  return [...wrong, ...missing]
}

/** As shown: without spaces around it and the mark that keeps a spreadsheet from taking it for a formula. */
const textOf = ({ text }: { readonly text: string }): string => unmarked(text).trim()

type Keys = ReadonlyMap<number, ColumnKey | null>

const textsByColumn = (keys: Keys, { cells }: SheetRow): Map<ColumnKey, string> =>
  new Map(
    cells.flatMap(({ column, text }) => {
      const key = keys.get(column)
      return key ? [[key, textOf({ text })] as const] : []
    }),
  )

const wrongCells = (sheet: string, keys: Keys, { cells, line }: SheetRow): RowRefusal[] =>
  cells.flatMap((cell) => {
    const key = keys.get(cell.column)
    return cell.is === 'wrong' && key ? [wrongCell(sheet, line, cell, `rows.${line}.${key}`)] : []
  })

const wrongCell = (
  sheet: string,
  line: number,
  { problem, text, column }: PlacedCell & { readonly is: 'wrong' },
  field: string,
): RowRefusal => ({
  code: CELL_REFUSALS[problem],
  field,
  ...(text !== '' && { value: text.slice(0, 100) }),
  reference: addressOf(sheet, line, column),
})

/** A cell that cannot be read has one reason; what else its text would be refused for does not matter. */
const withWrongCells = (found: readonly RowRefusal[], wrong: readonly RowRefusal[]): RowRefusal[] => {
  const fields = new Set(wrong.map(({ field }) => field))
  return [...wrong, ...found.filter(({ field }) => !fields.has(field))]
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
