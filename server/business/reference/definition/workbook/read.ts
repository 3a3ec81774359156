import { accepted, acceptedUnless, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import { addressOf, type Cell, cellAt, type Sheet, type SheetRow } from '../../../../platform/workbook/domain/cell.ts'
import { CELL_REFUSALS } from '../../../../platform/workbook/domain/refusalCodes.ts'
import type { WorkbookRefusalCode } from '../../../../platform/workbook/workbook.refusals.ts'
import type { TariffRow, TariffTable } from '../../product/domain/tariff.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import { MAX_TABLE_ROWS, type TableKey } from '../domain/tariffTable.ts'
import { figureOfCell, figureRefusal } from './figures.ts'
import { columnsOf, type SheetColumn } from './layout.ts'
import { isSheetOf } from './sheetNames.ts'

type RowsByTable = Readonly<Record<string, readonly TariffRow[]>>
type SheetRefusal = Refusal<DefinitionRefusalCode | WorkbookRefusalCode>
type Found<T> = Decision<T, DefinitionRefusalCode | WorkbookRefusalCode>

/** Beyond this many the rest is not listed; the file is refused anyway. */
const MAX_LISTED = 1000
const HEADER_ROW = 1
const ENGLISH_ROW = 2

/**
 * The rows of every sheet of a workbook, for the tables of a draft; or every wrong cell, each as `sheet!B7`. Formulas are
 * refused whatever they result in, texts stay texts, figures stand in percent and yuan, exact to the ppm and the fen. The second row may be
 * English headings or a row; headings as workbooks had them before are read too.
 */
export function readTables(sheets: readonly Sheet[], tables: ReadonlyMap<string, TariffTable>): Found<RowsByTable> {
  const refusals: SheetRefusal[] = sheets.length === 0 && tables.size > 0 ? [{ code: 'definition.sheets-missing' }] : []
  const read = new Set<string>()
  const rows: Record<string, readonly TariffRow[]> = {}
  for (const sheet of sheets) {
    const found = [...tables].find(([code]) => isSheetOf(sheet.name, code))
    if (!found) {
      refusals.push({ code: 'definition.sheet-unknown', field: sheet.name })
      continue
    }
    const [code, table] = found
    if (read.has(code)) {
      refusals.push({ code: 'definition.sheet-repeated', field: sheet.name })
      continue
    }
    read.add(code)
    const ofTable = readSheet(sheet, table)
    if (ofTable.ok) rows[code] = ofTable.value
    else refusals.push(...ofTable.refusals)
  }
  return refusals.length > 0 ? refused(...refusals.slice(0, MAX_LISTED)) : accepted(rows)
}

function readSheet(sheet: Sheet, table: TariffTable): Found<readonly TariffRow[]> {
  const columns = columnsOf(table)
  const header = sheet.rows.find(({ line }) => line === HEADER_ROW)
  const wrong = columns.flatMap(({ heading: { zh, en }, former }, index): SheetRefusal[] =>
    header && says(header, index, [zh, former.header])
      ? []
      : [
          {
            code: 'definition.sheet-header',
            field: addressOf(sheet.name, HEADER_ROW, index + 1),
            threshold: `${zh} / ${en}`,
          },
        ],
  )
  if (wrong.length > 0) return refused(...wrong)
  const listed = sheet.rows.filter(
    (row) => row.line !== HEADER_ROW && !(row.line === ENGLISH_ROW && isLabels(row, columns)),
  )
  if (listed.length > MAX_TABLE_ROWS)
    return refused({
      code: 'definition.too-many-rows',
      field: sheet.name,
      value: listed.length,
      threshold: MAX_TABLE_ROWS,
    })
  const refusals: SheetRefusal[] = [...beyondColumns(sheet, columns.length)]
  const rows = listed.map((row) => {
    const cells = columns.map((column, index) => {
      const read = readCell(column, cellAt(row, index + 1))
      if (typeof read === 'object' && read !== null)
        refusals.push({ ...read, field: addressOf(sheet.name, row.line, index + 1) })
      return read
    })
    return rowOf(table, columns, cells)
  })
  return acceptedUnless(refusals, rows)
}

/** A cell right of the table belongs to nothing in it. */
const beyondColumns = ({ name, rows }: Sheet, columns: number): SheetRefusal[] =>
  rows.flatMap(({ line, cells }) =>
    cells
      .filter(({ column }) => column > columns)
      .map(({ column }): SheetRefusal => ({ code: 'definition.cell-beyond', field: addressOf(name, line, column) })),
  )

type Read = string | number | null | SheetRefusal

const isLabels = (row: SheetRow, columns: readonly SheetColumn[]): boolean =>
  columns.every(({ heading, former }, index) => says(row, index, [heading.en, former.label]))

/** Whether a cell of the headings says one of the texts. */
const says = (row: SheetRow, index: number, texts: readonly string[]): boolean => {
  const text = unmarked(cellAt(row, index + 1)?.text ?? '').trim()
  return texts.some((wanted) => wanted.trim() === text)
}

function readCell({ part, unit }: SheetColumn, cell: Cell | null): Read {
  if (cell?.formula) return { code: 'definition.cell-formula' }
  if (cell?.is === 'wrong') return { code: CELL_REFUSALS[cell.problem], ...shown(cell) }
  if (part === 'text')
    return cell?.is === 'text' ? unmarked(cell.text) : { code: 'definition.cell-text', ...shown(cell) }
  if (part === 'to' && cell === null) return null
  return figureOfCell(unit, cell) ?? { code: figureRefusal(unit), ...shown(cell) }
}

const shown = (cell: Cell | null): { value?: string | number } =>
  cell && cell.text !== '' && cell.text.length <= 60 ? { value: cell.is === 'number' ? cell.value : cell.text } : {}

/** Only rows of accepted cells are kept; what stands in the others does not matter. */
function rowOf({ dimensions }: TariffTable, columns: readonly SheetColumn[], cells: readonly Read[]): TariffRow {
  const cellFor = (dimension: number, part: SheetColumn['part']) =>
    cells[columns.findIndex((column) => column.dimension === dimension && column.part === part)] ?? null
  const keys = dimensions.map(({ kind }, dimension): TableKey => {
    if (kind === 'exact') return String(cellFor(dimension, 'text'))
    const to = cellFor(dimension, 'to')
    return { from: Number(cellFor(dimension, 'from')), to: to === null ? null : Number(to) }
  })
  return { keys, value: Number(cellFor(-1, 'value')) }
}
