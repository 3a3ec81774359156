import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { daysBetween } from '../../kernel/civilDate.ts'
import { isFormulaLike } from '../../kernel/sheetText.ts'
import type { SheetCell } from './sheet.ts'

/** Rows that a sheet can have below its headings: 2^20 and one for these. */
export const MAX_SHEET_ROWS = 1_048_575

/** Longest text a cell takes. */
const MAX_TEXT = 32_767
const SERIAL_EPOCH = '1899-12-30'
const UNIX_EPOCH_SERIAL = 25_569
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** Places in `cellXfs` of the styles. */
const STYLES = { text: 0, heading: 1, amount: 2, day: 3, instant: 4, quoted: 5, wrong: 6, count: 0 } as const

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${NAMESPACE}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf quotePrefix="1"/><xf fillId="2" applyFill="1" quotePrefix="1"/></cellXfs></styleSheet>`,
}

/**
 * A workbook with one sheet, written as its rows come: nothing of it is kept, and rows are asked for no faster than the
 * workbook is read. Whatever a text looks like, it is a text: nothing in it is calculated, or taken for a formula by whoever
 * edits it.
 */
export function xlsxStream(headings: readonly string[], pages: AsyncIterable<readonly SheetCell[][]>): Readable {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(XML + content), name)
  const sheet = Readable.from(sheetXml(headings, pages), { highWaterMark: 1 })
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  zip.end()
  const workbook = zip.outputStream.pipe(new PassThrough())
  for (const part of [zip, sheet]) part.on('error', (error: Error) => workbook.destroy(error))
  workbook.once('close', () => sheet.destroy())
  return workbook
}

async function* sheetXml(
  headings: readonly string[],
  pages: AsyncIterable<readonly SheetCell[][]>,
): AsyncGenerator<string> {
  const columns = headings.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="22" customWidth="1"/>`).join('')
  yield `${XML}<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`
  yield rowXml(
    1,
    headings.map((heading, at) => textXml(`${columnName(at)}1`, heading, STYLES.heading)),
  )
  let row = 1
  for await (const page of pages) {
    const lines = page.map((cells) => {
      row += 1
      return rowXml(
        row,
        cells.map((cell, at) => cellXml(`${columnName(at)}${row}`, cell)),
      )
    })
    yield lines.join('')
  }
  yield '</sheetData></worksheet>'
}

const rowXml = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`

function cellXml(place: string, { is, value, wrong }: SheetCell): string {
  if (wrong) return textXml(place, String(value ?? ''), STYLES.wrong)
  if (value === null) return ''
  switch (is) {
    case 'amount':
      return numberXml(place, yuanOf(Number(value)), STYLES.amount)
    case 'count':
      return numberXml(place, String(value), STYLES.count)
    case 'day':
      return numberXml(place, String(daysBetween(SERIAL_EPOCH, String(value))), STYLES.day)
    case 'instant':
      return numberXml(place, String(serialOf(new Date(value))), STYLES.instant)
    case 'text':
      return textXml(place, String(value), isFormulaLike(String(value)) ? STYLES.quoted : STYLES.text)
  }
}

const numberXml = (place: string, digits: string, style: number): string =>
  `<c r="${place}" s="${style}"><v>${digits}</v></c>`

const textXml = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** Fen as yuan, digit by digit: `123456` is `1234.56`. */
function yuanOf(amountFen: number): string {
  const digits = String(Math.abs(amountFen)).padStart(3, '0')
  return `${amountFen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Days since the first of a workbook's, with the time of day in Shanghai. */
const serialOf = (instant: Date): number => (instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS + UNIX_EPOCH_SERIAL

/** As XML may hold it. What reads like the escape of a character is no such escape. */
const escaped = (text: string): string =>
  text
    .slice(0, MAX_TEXT)
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '_x000D_')

/** `A` to `Z`, then `AA`. */
const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
