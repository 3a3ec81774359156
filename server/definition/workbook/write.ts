import type { TariffTable } from '../../product/domain/tariff.ts'
import type { TableKey } from '../domain/tariffTable.ts'
import { cellText, columnsOf, type SheetColumn } from './layout.ts'
import { sheetNames } from './sheetNames.ts'

const TEXT_FORMAT = '@'
const INTEGER_FORMAT = '0'
const WIDTH = 26

/** A workbook with one sheet per table: names of the facts, what people call them, then the rows. */
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
      style: { numFmt: part === 'text' ? TEXT_FORMAT : INTEGER_FORMAT },
    }))
    sheet.addRow(columns.map(({ header }) => header)).font = { bold: true }
    sheet.addRow(columns.map(({ label }) => label)).font = { italic: true }
    sheet.addRows(table.rows.map(({ keys, value }) => columns.map((column) => cellOf(column, keys, value))))
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function cellOf({ part, dimension }: SheetColumn, keys: readonly TableKey[], value: number): string | number | null {
  if (part === 'value') return value
  const key = keys[dimension]
  if (typeof key === 'string') return cellText(key)
  if (!key) return null
  return part === 'from' ? key.from : key.to
}
