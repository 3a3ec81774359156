import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { SheetRow } from '../domain/cell.ts'
import { candidatesOf, type Encoding } from '../domain/encoding.ts'
import type { ReadingLimits } from '../domain/limits.ts'
import type { FileProblem, Preview } from '../domain/reading.ts'
import { cellsOf, NAME } from '../readCsv.ts'
import { begins, COMPOUND_MAGIC, hasHeading, previewOf, workbookProblem, ZIP_MAGIC } from '../readTables.ts'
import type { Area } from '../xlsx/merged.ts'
import { streamXlsx } from '../xlsx/readXlsx.ts'
import { TooManyCells } from '../xlsx/sheet.ts'

/** A table whose rows are read as they are asked for: never more of it is held than a piece. */
export interface TableStream {
  /** Of its sheet; of a text what the house calls one. */
  readonly sheet: string
  readonly encoding: Encoding | null
  readonly rows: AsyncGenerator<SheetRow>
  /** Cells shown as one, known when all rows have come. */
  readonly merged: readonly Area[]
}

/** What a file is, before its rows are read. */
export type OpenedTable =
  | { readonly is: 'open'; readonly table: TableStream }
  | { readonly is: 'further-sheet'; readonly sheet: string }
  | { readonly is: 'refused'; readonly problem: FileProblem }
  | { readonly is: 'doubtful'; readonly previews: readonly ({ readonly encoding: Encoding } & Preview)[] }

interface StreamOrder {
  readonly encoding?: Encoding | null
  /** Words that begin such a file, by which an encoding is recognised. */
  readonly headings: readonly string[]
}

/** By so much of its beginning the encoding of a text is told. */
const HEAD_BYTES = 256 * 1024

/**
 * Opens an XLSX workbook or CSV text of many rows, told apart by content. Reading its rows may throw what
 * {@link tableProblem} knows.
 */
export async function openTable(bytes: Buffer, order: StreamOrder, limits: ReadingLimits): Promise<OpenedTable> {
  if (begins(bytes, ZIP_MAGIC)) return openWorkbook(bytes, limits)
  if (begins(bytes, COMPOUND_MAGIC)) return { is: 'refused', problem: 'encrypted' }
  return openText(bytes, order, limits)
}

async function openWorkbook(bytes: Buffer, limits: ReadingLimits): Promise<OpenedTable> {
  try {
    const sheets = await streamXlsx(bytes, limits)
    const filled: typeof sheets = []
    for (const sheet of sheets) {
      const { rows } = sheet.open()
      const { done } = await rows.next()
      await rows.return(undefined)
      if (!done) filled.push(sheet)
    }
    const [first, second] = filled
    if (second) return { is: 'further-sheet', sheet: second.name }
    if (!first) return { is: 'open', table: { sheet: '', encoding: null, rows: none(), merged: [] } }
    const { rows, merged } = first.open()
    return { is: 'open', table: { sheet: first.name, encoding: null, rows, merged } }
  } catch (error) {
    const problem = workbookProblem(error)
    if (problem === null) throw error
    return { is: 'refused', problem }
  }
}

async function* none(): AsyncGenerator<SheetRow> {}

function openText(bytes: Buffer, { encoding, headings }: StreamOrder, limits: ReadingLimits): OpenedTable {
  if (encoding) return { is: 'open', table: textStream(bytes, encoding, limits) }
  const { candidates, isSure } = candidatesOf(headOf(bytes), (text) => hasHeading(text, headings))
  const [only] = candidates
  if (!only) return { is: 'refused', problem: 'not-a-table' }
  if (!isSure) return { is: 'doubtful', previews: candidates.map(previewOf) }
  return { is: 'open', table: textStream(bytes, only.encoding, limits) }
}

/** As much as ends with a line, so that no sign is cut in two. */
function headOf(bytes: Buffer): Buffer {
  if (bytes.length <= HEAD_BYTES) return bytes
  const head = bytes.subarray(0, HEAD_BYTES)
  const end = head.lastIndexOf(0x0a)
  return end > 0 ? head.subarray(0, end + 1) : head
}

function textStream(bytes: Buffer, encoding: Encoding, limits: ReadingLimits): TableStream {
  return { sheet: NAME, encoding, rows: csvRows(bytes, encoding, limits), merged: [] }
}

/** Bytes that are no text of the encoding after all. */
class NoText extends Error {}

const PIECE_BYTES = 64 * 1024

function* textPieces(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES)
      yield decoder.decode(bytes.subarray(offset, offset + PIECE_BYTES), { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new NoText() : error
  }
}

async function* csvRows(bytes: Buffer, encoding: Encoding, limits: ReadingLimits): AsyncGenerator<SheetRow> {
  const text = Readable.from(textPieces(bytes, encoding))
  const parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: MOST_OF_A_ROW,
  })
  text.on('error', (error) => parser.destroy(error)).pipe(parser)
  let [line, filled, cells] = [0, 0, 0]
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      line += 1
      const row = { line, cells: cellsOf(record) }
      if (row.cells.length === 0) continue
      filled += 1
      cells += row.cells.length
      if (filled > limits.rows || cells > limits.cells) throw new TooManyCells()
      yield row
    }
  } finally {
    text.destroy()
    parser.destroy()
  }
}

/** Characters of one row: a quote that is never closed would make one of the whole file. */
const MOST_OF_A_ROW = 1024 * 1024

/** What of a file makes that its rows cannot be read, by what reading them threw; null where that is something else. */
export function tableProblem(error: unknown): FileProblem | null {
  if (error instanceof NoText) return 'not-a-table'
  return error instanceof CsvError ? 'quotes' : workbookProblem(error)
}
