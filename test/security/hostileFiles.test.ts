import { deflateRawSync, deflateSync } from 'node:zlib'
import { expect } from 'chai'
import type { OwnerRef } from '../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../support/app.ts'
import { attach, codesOf, settledCounts, storedCounts } from '../support/attachments/attaching.ts'
import { docxBytes, docxEntries, JPEG_BYTES, PNG_BYTES, pdfBytes, xlsxBytes } from '../support/attachments/files.ts'
import { zipOf } from '../support/attachments/zip.ts'
import { submissionStages } from '../support/builders/submission.ts'
import { editionForm } from '../support/catalogue/editionForm.ts'
import type { ApiClient } from '../support/client.ts'

const relationship = (type: string, target: string) =>
  `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`
const packedScript = deflateSync('5 0 << /S /JavaScript /JS (app.alert(1)) >>').toString('latin1')
const objectStream = (dictionary: string) =>
  pdfBytes(`>> endobj 9 0 obj << ${dictionary} >>\nstream\n${packedScript}\nendstream endobj 10 0 obj <<`)
const billionLaughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, level) => `<!ENTITY b${level} "${`&${level === 0 ? 'a' : `b${level - 1}`};`.repeat(10)}">`).join('')}]><worksheet>&b11;</worksheet>`

/** Every entry of the directory is the same bytes of the file. */
const overlapping = zipOf(docxEntries(...Array.from({ length: 400 }, (_, n) => ({ name: `m/${n}`, claimedOffset: 0 }))))
/** A directory and end record of another archive, in the comment of the true one. */
const decoy = zipOf(docxEntries(), zipOf([{ name: 'word/vbaProject.bin' }]).toString('latin1'))
const zip64 = (bytes: Buffer) => {
  const locator = Buffer.concat([Buffer.from('504b0607', 'hex'), Buffer.alloc(16)])
  return Buffer.concat([bytes.subarray(0, -22), locator, bytes.subarray(-22)])
}
const zeros = Buffer.alloc(30_000_000)
const understated = xlsxBytes({ name: 'xl/worksheets/sheet1.xml', content: zeros, claimedBytes: 100 })
const nested = xlsxBytes({ name: 'xl/embeddings/inner.xlsx', content: xlsxBytes({ name: 'a.bin', content: zeros }) })
const manyEntries = zipOf(docxEntries(...Array.from({ length: 20_000 }, (_, n) => ({ name: `m/${n}` }))))
const deepXml = xlsxBytes({ name: 'xl/worksheets/sheet1.xml', content: '<a>'.repeat(300_000) })

const ATTACHMENTS: readonly (readonly [string, string, Buffer, readonly string[]])[] = [
  ['a script', 'a.pdf', pdfBytes('/OpenAction << /S /JavaScript /JS (x) >>'), ['pdf-action']],
  ['a packed script', 'a.pdf', objectStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'), ['pdf-action']],
  ['a script behind two filters', 'a.pdf', objectStream('/N 1 /First 4 /Filter /Fl /Filter /LZW'), ['pdf-unreadable']],
  ['a script in disguise', 'a.pdf', objectStream('/N 1 /First 4 /Filter /Fl /X (7 0 obj)'), ['pdf-unreadable']],
  ['bytes from elsewhere', 'a.pdf', objectStream('/F (http://192.0.2.1/)'), ['remote-content']],
  [
    'a remote template',
    'a.docx',
    docxBytes({
      name: 'word/_rels/settings.xml.rels',
      content: relationship('attachedTemplate', 'http://192.0.2.1/a.dotm'),
    }),
    ['remote-content'],
  ],
  [
    'a DDE field',
    'a.docx',
    docxBytes({ name: 'word/header1.xml', content: '<h><instrText> DDEAUTO cmd "/k" </instrText></h>' }),
    ['dde'],
  ],
  ['a script as a picture', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), []],
  ['a picture of lines', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), []],
  ['a page', 'a.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), []],
  ['a page behind a picture', 'a.png', Buffer.concat([PNG_BYTES, Buffer.from('<script>')]), ['not-only-picture']],
  ['a PDF behind a picture', 'a.jpg', Buffer.concat([JPEG_BYTES, pdfBytes()]), ['not-only-picture']],
  ['a cut picture', 'a.jpg', JPEG_BYTES.subarray(0, -2), ['damaged']],
  ['entries that share bytes', 'a.docx', overlapping, ['damaged']],
  ['a second directory', 'a.docx', decoy, ['damaged']],
  ['the zip64 format', 'a.docx', zip64(docxBytes()), ['archive-zip64']],
  ['a size that is understated', 'a.xlsx', understated, ['damaged']],
  ['a bomb in a workbook in it', 'a.xlsx', nested, ['archive-ratio']],
  ['many small entries', 'a.docx', manyEntries, ['archive-entries']],
  [
    'entities that multiply',
    'a.xlsx',
    xlsxBytes({ name: 'xl/worksheets/sheet1.xml', content: billionLaughs }),
    ['damaged'],
  ],
  ['elements without end', 'a.xlsx', deepXml, ['damaged']],
]

describe('a hostile file', function () {
  this.timeout(60_000)
  const service = useService()
  let owner: OwnerRef
  let maker: ApiClient
  before(async () => {
    owner = { kind: 'submission', number: (await submissionStages(service).draft())._id }
    maker = await service.signIn('manufacturerA')
  })

  for (const [what, name, bytes, codes] of ATTACHMENTS)
    it(`with ${what} is not attached, and leaves nothing`, async () => {
      const before = await storedCounts()
      const [answer, beside] = await Promise.all([attach(maker, owner, { name, bytes }), maker.get('/session')])
      expect(answer.status).to.be.within(415, 422)
      expect(codesOf(answer)).to.include.members(codes.map((code) => `attachment.${code}`))
      expect(codesOf(answer)).not.to.include('attachment.too-complex')
      expect(beside.status).to.equal(200)
      expect(await settledCounts()).to.deep.equal(before)
    })

  it('is no catalogue either, and is refused with a word', async () => {
    const officer = await service.signIn('ministryOfficer')
    const sheet = (content: Buffer | string) => xlsxBytes({ name: 'xl/worksheets/sheet1.xml', content })
    for (const [what, bytes] of [
      ['entries that share bytes', overlapping],
      ['a second directory', decoy],
      ['zip64', zip64(xlsxBytes())],
      ['an understated size', understated],
      ['too much', sheet(zeros)],
      ['many entries', manyEntries],
      ['entities', sheet(billionLaughs)],
      ['elements without end', deepXml],
      ['no archive at all', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), deflateRawSync(Buffer.alloc(5_000))])],
    ] as const) {
      const answer = await officer.post('/catalogue-editions', editionForm(bytes))
      expect(answer.status, what).to.be.within(413, 422)
      expect(answer.problem.code, what).not.to.match(/fault|slow/)
    }
  })
})
