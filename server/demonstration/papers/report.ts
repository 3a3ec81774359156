import { FONT_FILES } from '../../../config/fonts/index.ts'
import { type CivilDate, startOfCivilDate } from '../../kernel/civilDate.ts'

/** What stands on a one-page report. */
export interface Report {
  readonly title: string
  readonly issuer: string
  readonly on: CivilDate
  readonly lines: readonly (readonly [label: string, text: string])[]
  readonly conclusion: string
}

const MARGIN = 64

/** A report as a PDF that can be read, marked as a sample. */
export async function renderReport({ title, issuer, on, lines, conclusion }: Report): Promise<Buffer> {
  // Loaded when used: a start with data need not wait for it.
  const Pdf = (await import('pdfkit')).default
  const document = new Pdf({
    size: 'A4',
    margin: MARGIN,
    lang: 'zh-CN',
    info: { Title: title, Author: issuer, CreationDate: startOfCivilDate(on) },
  })
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const pieces: Buffer[] = []
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.on('error', reject)
  })
  document.font(FONT_FILES.regular).fontSize(18).text(title, { align: 'center' }).moveDown()
  document.fontSize(11)
  for (const [label, text] of lines) document.text(`${label}：${text}`, { lineGap: 6 })
  document.moveDown().text(`结论：${conclusion}`, { lineGap: 6 })
  document.moveDown(2).text(issuer, { align: 'right' }).text(on, { align: 'right' })
  document.moveDown(2).fontSize(9).text('示范样本，非真实文件 / sample, not a real document', { align: 'center' })
  document.end()
  return bytes
}
