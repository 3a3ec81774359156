import type { ObjectId } from 'mongodb'
import { findContent, readFile } from '../../../../../models/attachmentContents.ts'
import { refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { PlacedCell, SheetRow } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import type { ReadingLimits } from '../../../../platform/workbook/domain/limits.ts'
import { FILE_REFUSALS } from '../../../../platform/workbook/domain/refusalCodes.ts'
import { openTable, type TableStream, tableProblem } from '../../../../platform/workbook/usecases/openTable.ts'
import type { Bordereau, FileHead, KeptCell, KeptRow } from '../domain/bordereau.ts'
import { USUAL_HEADINGS } from '../domain/columns.ts'

/** 100,000 rows with headings and what stands above them, in some sixty columns. */
export const LIST_LIMITS: ReadingLimits = { unpackedBytes: 512 * 1024 * 1024, rows: 100_100, cells: 6_000_000 }
/** Columns of a row that are kept, and characters of a cell: more says nothing that is looked for. */
const MOST_COLUMNS = 200
const MOST_CHARACTERS = 1_000
const HEAD_ROWS = 40
/** A workbook keeps fifteen digits of a number. */
const MOST_KEPT = 1e15

/** The first rows of a file that came in. Refuses what is no table, and texts of whose encoding nobody can be sure. */
export async function readHead(fileId: ObjectId, encoding: Encoding | null): Promise<FileHead> {
  const table = await opened(await bytesOf(fileId), encoding)
  const rows: KeptRow[] = []
  try {
    for await (const row of table.rows) {
      rows.push(keptRow(row))
      if (rows.length >= HEAD_ROWS) break
    }
  } catch (error) {
    const problem = tableProblem(error)
    if (problem === null) throw error
    valueOrThrow(refused({ code: FILE_REFUSALS[problem] }))
  }
  if (rows.length === 0) valueOrThrow(refused({ code: 'bordereau.empty' }))
  return { sheet: table.sheet, encoding: table.encoding, rows }
}

/** The rows of a list that is on file, one after the other. Throws what `tableProblem` knows. */
export async function openList(
  { sha256 }: Pick<Bordereau, 'sha256'>,
  { encoding }: Pick<FileHead, 'encoding'>,
): Promise<TableStream> {
  const content = await findContent(sha256)
  if (!content) throw new Error(`the bytes ${sha256} of a list are gone`)
  return opened(await bytesOf(content.fileId), encoding)
}

async function opened(bytes: Buffer, encoding: Encoding | null): Promise<TableStream> {
  const found = await openTable(bytes, { encoding, headings: USUAL_HEADINGS }, LIST_LIMITS)
  switch (found.is) {
    case 'open':
      return found.table
    case 'further-sheet':
      return valueOrThrow(refused({ code: 'bordereau.sheet-further', reference: found.sheet }))
    case 'refused':
      return valueOrThrow(refused({ code: FILE_REFUSALS[found.problem] }))
    case 'doubtful':
      return valueOrThrow(
        refused(
          ...found.previews.map(
            ({ encoding: value, firstLines }) =>
              ({ code: 'table.encoding-doubtful', field: 'encoding', value, reference: firstLines }) as const,
          ),
        ),
      )
  }
}

/** The packed file is what is held of a list; its rows go by. */
async function bytesOf(fileId: ObjectId): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of readFile(fileId)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** A row as it is kept: cells by column, and of each what a person sees. */
export function keptRow({ line, cells }: SheetRow): KeptRow {
  const width = Math.min(MOST_COLUMNS, cells.at(-1)?.column ?? 0)
  const kept: KeptCell[] = Array.from({ length: width }, () => null)
  for (const cell of cells) if (cell.column <= width) kept[cell.column - 1] = keptCell(cell)
  return { line, cells: kept }
}

function keptCell(cell: PlacedCell): KeptCell {
  const text = cell.text.slice(0, MOST_CHARACTERS)
  if (cell.is === 'wrong') return { text, problem: cell.problem }
  // A number of more digits than a workbook keeps is not the number that was typed.
  if (cell.is === 'number' && Math.abs(cell.value) >= MOST_KEPT) return { text, problem: 'rounded' }
  return cell.text.length > MOST_CHARACTERS ? { text, problem: 'broken' } : text
}
