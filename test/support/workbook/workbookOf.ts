import { zipOf } from '../attachments/zip.ts'

/** The parts of a workbook that a test writes by hand; what it leaves out is as usual. */
export interface WorkbookParts {
  /** What stands in `sheetData`. */
  readonly rows?: string
  /** After `sheetData`: merged cells, hyperlinks. */
  readonly after?: string
  readonly strings?: readonly string[]
  /** Number formats by style, from 0. */
  readonly formats?: readonly string[]
  readonly workbookPr?: string
  readonly strict?: boolean
  /** Namespace prefix of every element, as some writers use. */
  readonly prefix?: string
  readonly encoding?: 'utf-8' | 'utf-16le'
  /** Whole parts that replace the usual ones; null leaves one out. */
  readonly replaced?: Readonly<Record<string, string | null>>
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)

/** An XLSX workbook of one sheet named 目录, part by part, so that tests can write what no spreadsheet library does. */
export function workbookOf(parts: WorkbookParts): Buffer {
  const { rows = '', after = '', strings = [], formats = [], workbookPr = '', strict = false, prefix = '' } = parts
  const [main, office] = strict
    ? ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'http://purl.oclc.org/ooxml/officeDocument/relationships']
    : [
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      ]
  const p = prefix === '' ? '' : `${prefix}:`
  const namespace = `xmlns${prefix === '' ? '' : `:${prefix}`}="${main}"`
  const prefixed = (xml: string) => (p === '' ? xml : xml.replace(/<(\/?)([A-Za-z])/g, `<$1${p}$2`))
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  const relationships = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const usual: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<${p}workbook ${namespace} xmlns:r="${office}">${prefixed(`${workbookPr}<sheets><sheet name="目录" sheetId="1" r:id="r1"/></sheets>`)}</${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('r1', 'worksheet', 'worksheets/sheet1.xml') +
        relationship('r2', 'sharedStrings', '/xl/sharedStrings.xml') +
        relationship('r3', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `<${p}sst ${namespace}>${prefixed(strings.map((item) => `<si>${item}</si>`).join(''))}</${p}sst>`,
    'xl/styles.xml': `<${p}styleSheet ${namespace}>${prefixed(
      `<numFmts>${formats.map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${xmlText(format)}"/>`).join('')}</numFmts>` +
        `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
        `<cellXfs>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`,
    )}</${p}styleSheet>`,
    'xl/worksheets/sheet1.xml': `<${p}worksheet ${namespace}>${prefixed(`<sheetData>${rows}</sheetData>${after}`)}</${p}worksheet>`,
  }
  const all = { ...usual, ...parts.replaced }
  return zipOf(
    Object.entries(all).flatMap(([name, content]) =>
      content === null ? [] : [{ name, content: encoded(content, name.startsWith('xl/') ? parts.encoding : 'utf-8') }],
    ),
  )
}

const encoded = (text: string, encoding: WorkbookParts['encoding'] = 'utf-8'): Buffer =>
  encoding === 'utf-8' ? Buffer.from(text) : Buffer.from(`\uFEFF${text}`, 'utf16le')
