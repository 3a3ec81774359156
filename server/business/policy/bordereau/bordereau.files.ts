import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { SpokenLanguage } from '../../../../config/words/index.ts'
import type { SheetCell } from '../../../platform/http/sheet.ts'
import type { Turns } from '../../../platform/http/turns.ts'
import { xlsxStream } from '../../../platform/http/xlsx.ts'
import { refusalText } from '../../../refusals.ts'
import { textOfCell } from './domain/columns.ts'
import type { WrongRow, WrongRows } from './usecases/findings.ts'
import type { KnownColumn } from './usecases/previewList.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const REASONS = { zh: '错误原因', en: 'Reasons' } as const

/** The rows that have to be mended, as they came, with a further column that says why; wrong cells stand out. */
export async function sendWrongRows(
  { bordereau, headings, language, pages }: WrongRows,
  response: Response,
  _body: unknown,
  turns: Turns,
): Promise<void> {
  async function* rows(): AsyncGenerator<readonly SheetCell[][]> {
    const found = pages()
    for (;;) {
      const { done, value } = await turns.run(() => found.next())
      if (done) return
      yield value.map((row) => cellsOf(row, headings.length, language))
    }
  }
  response.set({ 'Content-Disposition': `attachment; filename="${bordereau._id}-errors.xlsx"` })
  await send(xlsxStream([...headings, REASONS[language]], rows()), response)
}

function cellsOf({ row, findings }: WrongRow, width: number, language: SpokenLanguage): SheetCell[] {
  const wrong = new Set(findings.map(({ column }) => column))
  const cells = Array.from({ length: width }, (_, at): SheetCell => {
    const text = textOfCell(row.cells[at])
    return { is: 'text', value: text === '' ? null : text, ...(wrong.has(at) && { wrong: true }) }
  })
  const reasons = findings.map(({ code, value, threshold }) => {
    const facts = [value, threshold].filter((fact) => fact !== undefined).join(' / ')
    return `${refusalText(code)[language]}${facts === '' ? '' : `（${facts}）`}`
  })
  return [...cells, { is: 'text', value: reasons.length > 0 ? reasons.join('；') : null }]
}

/** A workbook to fill in: the headings of a product's lists. */
export async function sendTemplate({ columns, language, product }: Template, response: Response): Promise<void> {
  async function* none(): AsyncGenerator<readonly SheetCell[][]> {}
  response.set({ 'Content-Disposition': `attachment; filename="${product}-template.xlsx"` })
  await send(
    xlsxStream(
      columns.map((column) => column[language]),
      none(),
    ),
    response,
  )
}

export interface Template {
  readonly product: string
  readonly language: SpokenLanguage
  readonly columns: readonly KnownColumn[]
}

/** Whoever goes away before the end misses nothing, and ends the reading. */
async function send(content: ReturnType<typeof xlsxStream>, response: Response): Promise<void> {
  response.set({ 'Content-Type': XLSX, 'X-Content-Type-Options': 'nosniff' })
  try {
    await pipeline(content, response)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  } finally {
    content.destroy()
  }
}
