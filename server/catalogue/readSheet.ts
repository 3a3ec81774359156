import { CsvError, parse } from 'csv-parse/sync'
import type ExcelJS from 'exceljs'
import type { UploadedFile } from '../http/route.ts'
import { RefusalError } from '../kernel/refusal.ts'
import { unmarked } from '../kernel/sheetText.ts'
import { openWorkbook } from '../workbook/openWorkbook.ts'
import type { CatalogueRefusalCode } from './catalogue.refusals.ts'
import { MAX_ENTRIES, type SheetRow } from './domain/parseRows.ts'

const ZIP_MAGIC = Buffer.from('504b0304', 'hex')
/** Lines beyond this are not even read; {@link parseRows} refuses them by count. */
const MAX_LINES = MAX_ENTRIES * 2
const MAX_CELLS = 50

/**
 * Text cells of an uploaded CSV or of the first sheet of an XLSX, told apart by content, not by name. CSV may be UTF-8
 * or GB 18030, as Chinese spreadsheets write it.
 */
export async function readSheet({ bytes }: Pick<UploadedFile, 'bytes'>): Promise<SheetRow[]> {
  return bytes.subarray(0, 4).equals(ZIP_MAGIC) ? readWorkbook(bytes) : readCsv(textOf(bytes))
}

function textOf(bytes: Buffer): string {
  if (bytes.includes(0)) throw refusal('catalogue.file-type')
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // not in this encoding
    }
  }
  throw refusal('catalogue.file-type')
}

function readCsv(text: string): SheetRow[] {
  try {
    const rows: SheetRow[] = []
    parse(text, {
      relax_column_count: true,
      to: MAX_LINES,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: line }) => {
        rows.push({ line, cells: cells.map(unmarked) })
        return null
      },
    })
    return rows
  } catch (error) {
    if (error instanceof CsvError) throw refusal('catalogue.file-unreadable')
    throw error
  }
}

async function readWorkbook(bytes: Buffer): Promise<SheetRow[]> {
  const opened = await openWorkbook(bytes)
  if ('problem' in opened)
    throw refusal(opened.problem === 'unreadable' ? 'catalogue.file-unreadable' : 'catalogue.file-too-large')
  const rows: SheetRow[] = []
  opened.workbook.worksheets[0]?.eachRow((row, line) => {
    if (rows.length >= MAX_LINES) return
    const count = Math.min(row.cellCount, MAX_CELLS)
    rows.push({ line, cells: Array.from({ length: count }, (_, index) => cellText(row.getCell(index + 1))) })
  })
  return rows
}

function cellText(cell: ExcelJS.Cell): string {
  const { value } = cell
  return value instanceof Date ? value.toISOString().slice(0, 10) : cell.text
}

const refusal = (code: CatalogueRefusalCode) => new RefusalError([{ code }])
