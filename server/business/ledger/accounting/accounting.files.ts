import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { cellsOf, type SheetCell } from '../../../platform/http/sheet.ts'
import type { Turns } from '../../../platform/http/turns.ts'
import { xlsxStream } from '../../../platform/http/xlsx.ts'
import { journalSheet } from './accounting.sheet.ts'
import { type Journal, journalHead, journalText } from './usecases/readJournal.ts'

export const CSV = 'text/csv; charset=utf-8'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends the journal for machines; `Repr-Digest` (RFC 9530) is of exactly these bytes. */
export async function sendJournalCsv(
  journal: Journal,
  response: Response,
  _body: unknown,
  turns: Turns,
): Promise<void> {
  async function* text(): AsyncGenerator<string> {
    yield journalHead()
    for await (const lines of pagesOf(journal, turns)) yield journalText(lines)
  }
  headersOf(journal, response, 'csv')
  response.set({
    'Content-Type': CSV,
    'Repr-Digest': `sha-256=:${Buffer.from(journal.sha256, 'hex').toString('base64')}:`,
  })
  await sent(Readable.from(text()), response)
}

/** Sends the journal as a workbook for people, with the hash of the file for machines, which says the same. */
export async function sendJournalWorkbook(
  journal: Journal,
  response: Response,
  _body: unknown,
  turns: Turns,
): Promise<void> {
  const { language } = journal
  const columns = Object.values(journalSheet)
  async function* rows(): AsyncGenerator<readonly SheetCell[][]> {
    for await (const lines of pagesOf(journal, turns))
      yield lines.map((line) => cellsOf(columns, line, language, (id) => id))
  }
  headersOf(journal, response, 'xlsx')
  response.set({ 'Content-Type': XLSX })
  await sent(
    xlsxStream(
      columns.map((column) => column[language]),
      rows(),
    ),
    response,
  )
}

/** Each page waits for its turn, as every request does. */
const pagesOf = ({ pages }: Journal, turns: Turns) => pages((read) => turns.run(read))

function headersOf({ since, on, sha256, lines }: Journal, response: Response, ending: string): void {
  response.set({
    'Content-Disposition': `attachment; filename="journal-${since}-${on}.${ending}"`,
    'X-Journal-Sha256': sha256,
    'X-Total-Rows': String(lines),
    'X-Content-Type-Options': 'nosniff',
  })
}

/** Whoever goes away before the end misses nothing, and ends the reading. */
async function sent(content: Readable, response: Response): Promise<void> {
  try {
    await pipeline(content, response)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  } finally {
    content.destroy()
  }
}
