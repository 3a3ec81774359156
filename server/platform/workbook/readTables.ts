import { ArchiveFault, type ArchiveProblem } from '../archive/archiveFault.ts'
import { candidatesOf, type DecodedText, decode, type Encoding } from './domain/encoding.ts'
import { READING_LIMITS, type ReadingLimits } from './domain/limits.ts'
import type { FileProblem, Preview, Reading, ReadingOrder } from './domain/reading.ts'
import { isXml, readCamt } from './readCamt.ts'
import { readCsv } from './readCsv.ts'
import { readPain } from './readPain.ts'
import { readXlsx } from './xlsx/readXlsx.ts'
import { TooManyCells } from './xlsx/sheet.ts'
import { BrokenWorkbook, NoWorkbook } from './xlsx/xml.ts'

export const ZIP_MAGIC = Buffer.from('504b0304', 'hex')
/** Old workbooks and encrypted new ones are compound files. */
export const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ARCHIVE_PROBLEMS: Readonly<Record<ArchiveProblem, FileProblem>> = {
  damaged: 'unreadable',
  zip64: 'zip64',
  encrypted: 'encrypted',
  entries: 'too-large',
  size: 'too-large',
  ratio: 'too-large',
}
const PREVIEW_LINES = 5
const PREVIEW_CHARACTERS = 300

/**
 * The cells of a table file, an XLSX workbook or CSV text, told apart by content. Every outcome is an answer: bytes of
 * whatever kind throw nothing. It may take long; `readTableFile` runs it in a thread of its own.
 */
export async function readTables(
  bytes: Uint8Array,
  order: ReadingOrder,
  limits: ReadingLimits = READING_LIMITS,
): Promise<Reading> {
  if (begins(bytes, ZIP_MAGIC)) return readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits)
  if (begins(bytes, COMPOUND_MAGIC)) return refused('encrypted')
  if (order.statements && isXml(bytes)) return readCamt(bytes, limits)
  if (order.statusReports && isXml(bytes)) return readPain(bytes, limits)
  return order.workbooksOnly ? refused('not-a-workbook') : readText(bytes, order, limits)
}

async function readWorkbook(bytes: Buffer, limits: ReadingLimits): Promise<Reading> {
  try {
    return { is: 'read', sheets: await readXlsx(bytes, limits) }
  } catch (error) {
    const problem = workbookProblem(error)
    if (problem === null) throw error
    return refused(problem)
  }
}

/** What of a workbook makes that it cannot be read, by what reading it threw; null where that is something else. */
export function workbookProblem(error: unknown): FileProblem | null {
  if (error instanceof TooManyCells) return 'too-large'
  if (error instanceof NoWorkbook) return 'not-a-workbook'
  if (error instanceof BrokenWorkbook) return 'unreadable'
  return error instanceof ArchiveFault ? ARCHIVE_PROBLEMS[error.problem] : null
}

function readText(bytes: Uint8Array, { encoding, headings }: ReadingOrder, limits: ReadingLimits): Reading {
  if (encoding !== undefined) {
    const text = decode(bytes, encoding)
    return text === null ? refused('not-a-table') : readCsv(text, limits)
  }
  const { candidates, isSure } = candidatesOf(bytes, (text) => hasHeading(text, headings))
  const [only] = candidates
  if (!only) return refused('not-a-table')
  return isSure ? readCsv(only.text, limits) : { is: 'doubtful', previews: candidates.map(previewOf) }
}

export const previewOf = ({ encoding, text }: DecodedText): { encoding: Encoding } & Preview => ({
  encoding,
  firstLines: text
    .split(/\r\n?|\n/, PREVIEW_LINES)
    .join('\n')
    .slice(0, PREVIEW_CHARACTERS),
})

/** A word that needs the encoding to be right: one of ASCII alone says nothing. */
export const hasHeading = (text: string, headings: readonly string[]): boolean => {
  const [line = ''] = text.split(/\r\n?|\n/, 1)
  return headings.some((heading) => /\P{ASCII}/u.test(heading) && line.includes(heading))
}

/** Whether bytes begin so. */
export const begins = (bytes: Uint8Array, magic: Uint8Array): boolean =>
  Buffer.from(magic).equals(bytes.subarray(0, magic.length))

const refused = (problem: FileProblem): Reading => ({ is: 'refused', problem })
