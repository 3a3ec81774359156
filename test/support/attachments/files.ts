import { deflateSync } from 'node:zlib'
import { type EntryToZip, zipOf } from './zip.ts'

export interface SampleFile {
  readonly name: string
  readonly bytes: Buffer
}

/** A whole PDF of one empty page; `insert` goes into its catalogue. */
export const pdfBytes = (insert = '', padding = 0): Buffer =>
  Buffer.from(
    [
      '%PDF-1.4',
      `1 0 obj << /Type /Catalog /Pages 2 0 R ${insert} >> endobj`,
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj',
      `% ${'x'.repeat(padding)}`,
      'trailer << /Root 1 0 R >>',
      '%%EOF\n',
    ].join('\n'),
    'latin1',
  )

/** One teal pixel. */
export const PNG_BYTES = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  pngChunk('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
  pngChunk('IDAT', deflateSync(Buffer.from([0, 0, 128, 128]))),
  Buffer.from('0000000049454e44ae426082', 'hex'),
])

/** One grey pixel. */
export const JPEG_BYTES = Buffer.from(
  [
    'ffd8',
    `ffdb004300${'01'.repeat(64)}`,
    'ffc0000b080001000101011100',
    'ffc40014000100000000000000000000000000000000',
    'ffc40014100100000000000000000000000000000000',
    'ffda0008010100003f00',
    '3f',
    'ffd9',
  ].join(''),
  'hex',
)

export const docxEntries = (...more: readonly EntryToZip[]): EntryToZip[] => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: '_rels/.rels', content: '<Relationships/>' },
  { name: 'word/document.xml', content: '<w:document/>' },
  ...more,
]
export const xlsxEntries = (...more: readonly EntryToZip[]): EntryToZip[] => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
  ...more,
]
export const docxBytes = (...more: readonly EntryToZip[]): Buffer => zipOf(docxEntries(...more))
export const xlsxBytes = (...more: readonly EntryToZip[]): Buffer => zipOf(xlsxEntries(...more))

/** One file of each kind on the list. */
export const SAMPLES = {
  pdf: { name: '验收报告.pdf', bytes: pdfBytes() },
  png: { name: 'damage.png', bytes: PNG_BYTES },
  jpeg: { name: '现场照片.JPG', bytes: JPEG_BYTES },
  xlsx: { name: '损失清单.xlsx', bytes: xlsxBytes() },
  docx: { name: '索赔申请书.docx', bytes: docxBytes() },
  csv: { name: 'indicators.csv', bytes: Buffer.from('指标,值\n额定功率,310\n') },
  text: { name: 'note.txt', bytes: Buffer.from('\uFEFF一句说明\r\n') },
} as const satisfies Record<string, SampleFile>

/** The test file every scanner knows, harmless by agreement. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join(''),
  'latin1',
)

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  // Decoders that check the sum would refuse it; type and end are what is looked at here.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}
