import { FONT_FILES } from '../../../../../config/fonts/index.ts'
import { civilDateOf } from '../../../../kernel/civilDate.ts'
import type { PolicySchedule, ScheduleLine, ScheduleTable } from '../domain/policySchedule.ts'
import { type Document, newDocument } from './document.ts'

// Paths, not names given by registerFont: after every table cell pdfkit returns to the path of the font in use and reads
// the file again if it knows it by another name.
const { regular: REGULAR, bold: BOLD } = FONT_FILES
const MARGIN = 48
const FOOTER_HEIGHT = 40
const LABEL_WIDTH = 110
const GREY = '#555555'
const LINE = '#999999'
const SHADE = '#eef2f7'
/** Shares of the text width, column by column. */
const NUMBER_SHARE = 0.06
const COVER_COLUMNS = [0.15, 0.15, 0.17, 0.2, 0.1, 0.1, 0.13]

/**
 * The policy document as PDF bytes. The same schedule gives the same bytes: nothing in it comes from the clock, the day
 * of issue stands as the day of creation.
 */
export async function renderPolicyPdf(schedule: PolicySchedule): Promise<Buffer> {
  const document = await newDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER_HEIGHT },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `${schedule.title} ${schedule.policyNo}`,
      Author: schedule.insurer,
      Subject: schedule.contentHash,
      CreationDate: schedule.issuedOn,
    },
  })
  const bytes = collect(document)
  writeHead(document, schedule)
  writeLines(document, schedule.particulars)
  writeTable(document, '保险标的', schedule.items)
  for (const { title, table } of schedule.details) writeTable(document, title, table)
  writeTable(document, '保险责任与责任限额', schedule.covers, COVER_COLUMNS)
  writeLines(document, schedule.amounts)
  writeNotices(document, schedule)
  writeClause(document, schedule)
  writeFooters(document, schedule)
  document.end()
  return bytes
}

function collect(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function writeHead(document: Document, { title, insurer, issuedOn }: PolicySchedule): void {
  document.font(BOLD).fontSize(11).fillColor(GREY).text(insurer, { align: 'center' })
  document.fontSize(19).fillColor('black').text(title, { align: 'center' })
  document
    .font(REGULAR)
    .fontSize(9)
    .fillColor(GREY)
    .text(`签发日期 ${civilDateOf(issuedOn)}`, { align: 'center' })
  document.fillColor('black').moveDown(0.8)
}

function writeLines(document: Document, lines: readonly ScheduleLine[]): void {
  document.fontSize(9)
  document.table({
    columnStyles: [LABEL_WIDTH, '*'],
    defaultStyle: { border: 0.5, borderColor: LINE, padding: [3, 5, 4, 5] },
    data: lines.map(([label, text]) => [
      { text: label, backgroundColor: SHADE, font: { src: BOLD, size: 9 } },
      { text, font: { src: REGULAR, size: 9 } },
    ]),
  })
  document.moveDown(0.8)
}

function writeTable(
  document: Document,
  heading: string,
  { columns, rows }: ScheduleTable,
  shares = evenShares(columns),
): void {
  const width = document.page.width - 2 * MARGIN
  writeHeading(document, heading)
  document.table({
    columnStyles: shares.map((share) => share * width),
    defaultStyle: { border: 0.5, borderColor: LINE, padding: [3, 4, 4, 4] },
    data: [
      columns.map((text) => ({ text, backgroundColor: SHADE, font: { src: BOLD, size: 8 } })),
      ...rows.map((row) =>
        row.map((text) => ({
          text,
          font: { src: REGULAR, size: 8 },
          align: { x: isAmount(text) ? ('right' as const) : ('left' as const) },
        })),
      ),
    ],
  })
  document.moveDown(0.8)
}

const isAmount = (text: string): boolean => /^-?[\d,]+\.\d{2}$/.test(text)

/** A narrow column for numbers of rows, the rest alike. */
function evenShares(columns: readonly string[]): readonly number[] {
  const rest = (1 - NUMBER_SHARE) / (columns.length - 1)
  return columns.map((_, index) => (index === 0 ? NUMBER_SHARE : rest))
}

function writeHeading(document: Document, text: string): void {
  document.font(BOLD).fontSize(11).fillColor('black').text(text, MARGIN)
  document.moveDown(0.3)
}

function writeNotices(document: Document, { notices, exclusions }: PolicySchedule): void {
  writeHeading(document, '重要提示')
  document.font(REGULAR).fontSize(9)
  for (const notice of notices) document.text(`· ${notice}`, { lineGap: 2 })
  document.moveDown(0.6)
  writeHeading(document, '责任免除（请特别注意）')
  document.font(BOLD).fontSize(9)
  for (const [index, exclusion] of exclusions.entries()) document.text(`${index + 1}. ${exclusion}；`, { lineGap: 2 })
  document.moveDown(0.8)
}

function writeClause(document: Document, { clause }: PolicySchedule): void {
  writeHeading(document, '保险条款')
  for (const { heading, text } of clause) {
    document.font(BOLD).fontSize(9).text(heading, { lineGap: 2 })
    document.font(REGULAR).text(text, { lineGap: 2, paragraphGap: 4 })
  }
}

/** Number, version, hash of the terms and page on every page, below the text. */
function writeFooters(document: Document, { policyNo, versionNo, contentHash }: PolicySchedule): void {
  const { start, count } = document.bufferedPageRange()
  const width = document.page.width - 2 * MARGIN
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    document.page.margins.bottom = 0
    const top = document.page.height - MARGIN - FOOTER_HEIGHT + 12
    document
      .moveTo(MARGIN, top)
      .lineTo(MARGIN + width, top)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke()
    document.font(REGULAR).fontSize(7.5).fillColor(GREY)
    document.text(`保险单号 ${policyNo}　第 ${versionNo} 版`, MARGIN, top + 6, { width, lineBreak: false })
    document.text(`第 ${page + 1} 页 / 共 ${count} 页`, MARGIN, top + 6, { width, align: 'right' })
    document.text(`内容校验 SHA-256 ${contentHash}`, MARGIN, top + 18, { width, lineBreak: false })
  }
}
