import { FONT_FILES } from '../../../../../config/fonts/index.ts'
import { civilDateOf } from '../../../../kernel/civilDate.ts'
import type { Paper, PaperBlock, ScheduleLine, ScheduleTable, Wording } from '../domain/paper.ts'
import { groupedCode } from '../domain/verificationCode.ts'
import { type Document, newDocument } from './document.ts'
import { drawQrCode } from './qrCode.ts'
import { leaveRoomForSignature } from './signature.ts'

// Paths, not names given by registerFont: after every table cell pdfkit returns to the path of the font in use and reads
// the file again if it knows it by another name.
const { regular: REGULAR, bold: BOLD } = FONT_FILES
const MARGIN = 48
const FOOTER_HEIGHT = 40
const LABEL_WIDTH = 110
const GREY = '#555555'
const LINE = '#999999'
const SHADE = '#eef2f7'
/** Share of the text width that a column of numbers takes. */
const NUMBER_SHARE = 0.06
const QR_SIZE = 62
/** Room that a heading takes with the first lines below it. */
const HEADED = 52
const SEAL_WIDTH = 190
const SEAL_HEIGHT = 92

/** What a document carries besides what it says. */
export interface PaperMarks {
  readonly documentNo: string
  readonly verificationCode: string
  /** Where whoever has the document is told what it is worth. */
  readonly address: string
  /** Of the product, where the document carries it. */
  readonly wording: Wording | null
  /** When it is signed; null: it is not. */
  readonly signedAt: Date | null
}

/**
 * A document as PDF bytes. The same paper with the same marks gives the same bytes: nothing in it comes from the clock, the
 * day of issue stands as the day of creation. Where it is to be signed, room is left for that.
 */
export async function renderPaper(paper: Paper, marks: PaperMarks): Promise<Buffer> {
  const document = await newDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER_HEIGHT },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `${paper.title} ${marks.documentNo}`,
      Author: paper.insurer,
      Subject: paper.contentHash,
      CreationDate: paper.issuedOn,
    },
  })
  const bytes = collect(document)
  await writeHead(document, paper, marks)
  // The seal stands below what was agreed with this policyholder; the clauses, which are everybody's, follow.
  const isWording = ({ is }: PaperBlock) => is === 'wording'
  for (const block of paper.blocks.filter((each) => !isWording(each))) writeBlock(document, block, marks.wording)
  writeSeal(document, paper)
  for (const block of paper.blocks.filter(isWording)) writeBlock(document, block, marks.wording)
  writeFooters(document, paper, marks)
  if (marks.signedAt) leaveRoomForSignature(document, paper.insurer, marks.signedAt)
  document.end()
  return bytes
}

function writeBlock(document: Document, block: PaperBlock, wording: Wording | null): void {
  switch (block.is) {
    case 'lines':
      writeLines(document, block.lines)
      return
    case 'table':
      writeTable(document, block.heading, block.table, block.shares ?? evenShares(block.table.columns))
      return
    case 'texts':
      writeTexts(document, block.heading, block.texts)
      return
    case 'wording':
      if (!wording) throw new Error(`no wording of product ${block.productHash} was handed on`)
      writeWording(document, wording)
  }
}

function collect(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

/** Who issues what, and beside it the code that leads to its verification. */
async function writeHead(document: Document, { title, insurer, issuedOn }: Paper, marks: PaperMarks): Promise<void> {
  const textWidth = document.page.width - 2 * MARGIN
  const width = textWidth - 2 * QR_SIZE
  const centred = { width, align: 'center' as const }
  await drawQrCode(document, marks.address, { x: MARGIN + textWidth - QR_SIZE, y: MARGIN, size: QR_SIZE })
  const left = MARGIN + QR_SIZE
  document.font(BOLD).fontSize(11).fillColor(GREY).text(insurer, left, MARGIN, centred)
  document.fontSize(19).fillColor('black').text(title, left, undefined, centred)
  document
    .font(REGULAR)
    .fontSize(9)
    .fillColor(GREY)
    .text(`单证号 ${marks.documentNo}　签发日期 ${civilDateOf(issuedOn)}`, left, undefined, centred)
  document.fillColor('black')
  document.x = MARGIN
  document.y = Math.max(document.y + 8, MARGIN + QR_SIZE + 8)
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
  shares: readonly number[],
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

/** Never the last line of a page. */
function writeHeading(document: Document, text: string): void {
  if (document.y + HEADED > document.page.height - document.page.margins.bottom) document.addPage()
  document.font(BOLD).fontSize(11).fillColor('black').text(text, MARGIN)
  document.moveDown(0.3)
}

function writeTexts(document: Document, heading: string, texts: readonly string[]): void {
  writeHeading(document, heading)
  document.font(REGULAR).fontSize(9)
  for (const text of texts) document.text(`· ${text}`, { lineGap: 2 })
  document.moveDown(0.6)
}

/** Exclusions in bold, as the law asks (Insurance Law art. 17), then the clauses. */
function writeWording(document: Document, { exclusions, clause }: Wording): void {
  writeHeading(document, '责任免除（请特别注意）')
  document.font(BOLD).fontSize(9)
  for (const [index, exclusion] of exclusions.entries()) document.text(`${index + 1}. ${exclusion}；`, { lineGap: 2 })
  document.moveDown(0.8)
  writeHeading(document, '保险条款')
  for (const { heading, text } of clause) {
    document.font(BOLD).fontSize(9).text(heading, { lineGap: 2 })
    document.font(REGULAR).text(text, { lineGap: 2, paragraphGap: 4 })
  }
  document.moveDown(0.6)
}

/** The place for the insurer's seal, never parted by the end of a page. */
function writeSeal(document: Document, { insurer, issuedOn }: Paper): void {
  const bottom = document.page.height - document.page.margins.bottom
  if (document.y + SEAL_HEIGHT > bottom) document.addPage()
  const left = document.page.width - MARGIN - SEAL_WIDTH
  const top = document.y + 4
  document
    .rect(left, top, SEAL_WIDTH, SEAL_HEIGHT - 8)
    .lineWidth(0.5)
    .dash(3, { space: 2 })
    .strokeColor(LINE)
    .stroke()
    .undash()
  const inside = { width: SEAL_WIDTH - 16 }
  document
    .font(REGULAR)
    .fontSize(9)
    .fillColor(GREY)
    .text('保险人（签章）', left + 8, top + 8, inside)
  document.fillColor('black').text(insurer, left + 8, top + SEAL_HEIGHT - 44, inside)
  document.text(civilDateOf(issuedOn), left + 8, top + SEAL_HEIGHT - 28, inside)
  document.x = MARGIN
  document.y = top + SEAL_HEIGHT
}

/** Numbers, verification code, hash of what is said and page on every page, below the text. */
function writeFooters(
  document: Document,
  { policyNo, contentHash }: Paper,
  { documentNo, verificationCode }: PaperMarks,
): void {
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
    document.text(
      `保险单号 ${policyNo}　单证号 ${documentNo}　校验码 ${groupedCode(verificationCode)}`,
      MARGIN,
      top + 6,
      { width, lineBreak: false },
    )
    document.text(`第 ${page + 1} 页 / 共 ${count} 页`, MARGIN, top + 6, { width, align: 'right' })
    document.text(`内容校验 SHA-256 ${contentHash}`, MARGIN, top + 18, { width, lineBreak: false })
  }
}
