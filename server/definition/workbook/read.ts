import type ExcelJS from 'exceljs'
import { accepted, type Decision, type Refusal, refused } from '../../kernel/refusal.ts'
import { unmarked } from '../../kernel/sheetText.ts'
import type { TableRow, TariffTable } from '../../product/domain/tariff.ts'
import { type OpenedWorkbook, openWorkbook } from '../../workbook/openWorkbook.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import { MAX_TABLE_ROWS, type TableKey } from '../domain/tariffTable.ts'
import { columnsOf, type SheetColumn } from './layout.ts'
import { isSheetOf } from './sheetNames.ts'

type RowsByTable = Readonly<Record<string, readonly TableRow[]>>
type SheetRefusal = Refusal<DefinitionRefusalCode>

/** Beyond this many the rest is not listed; the file is refused anyway. */
const MAX_LISTED = 1000
const HEADER_ROW = 1
const LABEL_ROW = 2

/**
 * The rows of every sheet of a workbook, for the tables of a draft; or every wrong cell, each as `sheet!B7`. Formulas are
 * refused whatever they result in, texts stay texts, numbers must be whole. The second row may be the labels or a row.
 */
export async function readWorkbook(
  bytes: Buffer,
  tables: ReadonlyMap<string, TariffTable>,
): Promise<Decision<RowsByTable, DefinitionRefusalCode>> {
  const opened = await openWorkbook(bytes)
  if ('problem' in opened) return refused(notOpened(opened))
  const refusals: SheetRefusal[] = []
  const rows: Record<string, readonly TableRow[]> = {}
  for (const sheet of opened.workbook.worksheets) {
    const found = [...tables].find(([code]) => isSheetOf(sheet.name, code))
    if (!found) {
      refusals.push({ code: 'definition.sheet-unknown', field: sheet.name })
      continue
    }
    const read = readSheet(sheet, found[1])
    if (read.ok) rows[found[0]] = read.value
    else refusals.push(...read.refusals)
  }
  return refusals.length > 0 ? refused(...refusals.slice(0, MAX_LISTED)) : accepted(rows)
}

const notOpened = (opened: Extract<OpenedWorkbook, { problem: string }>): SheetRefusal =>
  opened.problem === 'unreadable'
    ? { code: 'definition.workbook-unreadable' }
    : { code: 'definition.workbook-too-large', threshold: opened.most, unit: 'bytes' }

function readSheet(sheet: ExcelJS.Worksheet, table: TariffTable): Decision<readonly TableRow[], DefinitionRefusalCode> {
  const columns = columnsOf(table)
  const header = columns.map((_column, index) => sheet.getRow(HEADER_ROW).getCell(index + 1).value)
  const wrong = columns.flatMap(({ header: wanted }, index): SheetRefusal[] =>
    header[index] === wanted
      ? []
      : [{ code: 'definition.sheet-header', field: place(sheet, HEADER_ROW, index), threshold: wanted }],
  )
  if (wrong.length > 0) return refused(...wrong)
  if (sheet.rowCount > MAX_TABLE_ROWS + LABEL_ROW)
    return refused({
      code: 'definition.too-many-rows',
      field: sheet.name,
      value: sheet.rowCount,
      threshold: MAX_TABLE_ROWS,
    })
  const refusals: SheetRefusal[] = []
  const rows: TableRow[] = []
  sheet.eachRow((row, line) => {
    if (line === HEADER_ROW || (line === LABEL_ROW && isLabels(row, columns))) return
    const cells = columns.map((column, index) => {
      const cell = readCell(column, row.getCell(index + 1).value)
      if (typeof cell === 'object' && cell !== null) refusals.push({ ...cell, field: place(sheet, line, index) })
      return cell
    })
    rows.push(rowOf(table, columns, cells))
  })
  return refusals.length > 0 ? refused(...refusals) : accepted(rows)
}

type Cell = string | number | null | SheetRefusal

const isLabels = (row: ExcelJS.Row, columns: readonly SheetColumn[]): boolean =>
  columns.every(({ label }, index) => row.getCell(index + 1).value === label)

function readCell({ part }: SheetColumn, value: ExcelJS.CellValue): Cell {
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value))
    return { code: 'definition.cell-formula' }
  if (part === 'text')
    return typeof value === 'string' && value !== ''
      ? unmarked(value)
      : { code: 'definition.cell-text', ...shown(value) }
  if (part === 'to' && value === null) return null
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? value
    : { code: 'definition.cell-integer', ...shown(value) }
}

const shown = (value: ExcelJS.CellValue): { value?: string | number } =>
  typeof value === 'number' || (typeof value === 'string' && value.length <= 60) ? { value } : {}

/** Only rows of accepted cells are kept; what stands in the others does not matter. */
function rowOf({ dimensions }: TariffTable, columns: readonly SheetColumn[], cells: readonly Cell[]): TableRow {
  const cellFor = (dimension: number, part: SheetColumn['part']) =>
    cells[columns.findIndex((column) => column.dimension === dimension && column.part === part)] ?? null
  const keys = dimensions.map(({ kind }, dimension): TableKey => {
    if (kind === 'exact') return String(cellFor(dimension, 'text'))
    const to = cellFor(dimension, 'to')
    return { from: Number(cellFor(dimension, 'from')), to: to === null ? null : Number(to) }
  })
  return { keys, value: Number(cellFor(-1, 'value')) }
}

const place = (sheet: ExcelJS.Worksheet, row: number, column: number): string =>
  `${sheet.name}!${sheet.getColumn(column + 1).letter}${row}`
