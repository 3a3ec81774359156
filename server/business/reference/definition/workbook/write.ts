import type { TariffTable } from '../../product/domain/tariff.ts'
import type { TableKey } from '../domain/tariffTable.ts'
import { cellOfFigure } from './figures.ts'
import { cellText, columnsOf, type SheetColumn } from './layout.ts'
import { sheetNames } from './sheetNames.ts'

const TEXT_FORMAT = '@'
/** Every digit as it is; a format of its own would round what people type. */
const FIGURE_FORMAT = 'General'
const WIDTH = 26

/** A workbook with one sheet per table: what people call its columns in Chinese and in English, then the rows in percent and yuan. */
export async function writeWorkbook(tables: ReadonlyMap<string, TariffTable>): Promise<Buffer> {
  // Loaded when used: it would take a quarter of the start.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  const names = sheetNames([...tables.keys()])
  for (const [code, table] of tables) {
    const sheet = workbook.addWorksheet(names.get(code), { views: [{ state: 'frozen', ySplit: 2 }] })
    const columns = columnsOf(table)
    sheet.columns = columns.map(({ part }) => ({
      width: WIDTH,
      style: { numFmt: part === 'text' ? TEXT_FORMAT : FIGURE_FORMAT },
    }))
    sheet.addRow(columns.map(({ heading }) => cellText(heading.zh))).font = { bold: true }
    sheet.addRow(columns.map(({ heading }) => cellText(heading.en))).font = { italic: true }
    sheet.addRows(table.rows.map(({ keys, value }) => columns.map((column) => cellOf(column, keys, value))))
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function cellOf(
  { part, dimension, unit }: SheetColumn,
  keys: readonly TableKey[],
  value: number,
): string | number | null {
  if (part === 'value') return cellOfFigure(unit, value)
  const key = keys[dimension]
  if (typeof key === 'string') return cellText(key)
  if (!key) return null
  const figure = part === 'from' ? key.from : key.to
  return figure === null ? null : cellOfFigure(unit, figure)
}
