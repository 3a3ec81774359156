import { expect } from 'chai'
import { archiveRefusals, MAX_ENTRIES, officeKindOf } from '../../../server/attachments/domain/officeArchive.ts'
import { findZipDirectory, readZipDirectory, ZIP_TAIL_BYTES } from '../../../server/attachments/domain/zipDirectory.ts'
import { docxEntries, xlsxEntries } from '../../support/attachments/files.ts'
import { type EntryToZip, zipOf } from '../../support/attachments/zip.ts'

function archiveOf(bytes: Buffer) {
  const place = findZipDirectory(bytes.subarray(-ZIP_TAIL_BYTES), bytes.length)
  if (!place) return null
  const entries = readZipDirectory(bytes.subarray(place.offset, place.offset + place.sizeBytes), place)
  return entries && { entries, directoryOffset: place.offset }
}

function codesOf(...entries: readonly EntryToZip[]): string[] {
  const archive = archiveOf(zipOf(entries))
  return archive ? archiveRefusals(archive).map(({ code }) => code) : ['no archive']
}

const kindOf = (entries: readonly EntryToZip[]) => {
  const archive = archiveOf(zipOf(entries))
  return archive ? officeKindOf(archive.entries) : 'no archive'
}

describe('the list of contents of a zip archive', () => {
  it('is found behind the entries, with a comment or without', () => {
    for (const comment of ['', 'made by hand'])
      expect(archiveOf(zipOf([{ name: 'a.txt', content: 'aa' }], comment))?.entries[0]).to.include({
        name: 'a.txt',
        unpackedBytes: 2,
        encrypted: false,
        offset: 0,
      })
  })

  it('is not accepted with anything before the archive, after it, or cut off', () => {
    const bytes = zipOf([{ name: 'a.txt', content: 'aa' }])
    for (const changed of [
      Buffer.concat([Buffer.from('x'), bytes]),
      Buffer.concat([bytes, Buffer.from('x')]),
      bytes.subarray(0, -1),
      bytes.subarray(0, 40),
      Buffer.alloc(0),
    ])
      expect(archiveOf(changed)).to.equal(null)
  })

  it('must have as many entries as the archive says', () => {
    const bytes = zipOf([{ name: 'a' }, { name: 'b' }])
    bytes.writeUInt16LE(1, bytes.length - 22 + 8)
    bytes.writeUInt16LE(1, bytes.length - 22 + 10)
    expect(archiveOf(bytes)).to.equal(null)
  })
})

describe('an office document', () => {
  it('is told by its main part, and is neither with none or both', () => {
    expect(kindOf(docxEntries())).to.equal('docx')
    expect(kindOf(xlsxEntries())).to.equal('xlsx')
    expect(kindOf([{ name: 'word/document.xml' }])).to.equal(null)
    expect(kindOf(docxEntries({ name: 'xl/workbook.xml' }))).to.equal(null)
    expect(kindOf([{ name: '[Content_Types].xml' }, { name: 'ppt/presentation.xml' }])).to.equal(null)
  })

  it('may have pictures, and a workbook behind a chart', () => {
    const entries = docxEntries({ name: 'word/media/image1.png' }, { name: 'word/embeddings/chart1.xlsx' })
    expect(codesOf(...entries)).to.deep.equal([])
  })

  it('may have 5,000 parts and not one more', () => {
    const parts = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `p/${index}` }))
    expect(codesOf(...parts(MAX_ENTRIES))).to.deep.equal([])
    expect(codesOf(...parts(MAX_ENTRIES + 1))).to.deep.equal(['attachment.archive-entries'])
  })

  it('may be dense while it is small', () => {
    expect(codesOf({ name: 'a.xml', content: 'x'.repeat(900_000) })).to.deep.equal([])
    expect(codesOf({ name: 'a.xml', content: 'x'.repeat(1_100_000) })).to.deep.equal(['attachment.archive-ratio'])
  })

  it('has no macros, dialog sheets or controls', () => {
    for (const name of [
      'word/vbaProject.bin',
      'xl/VBAPROJECT.BIN',
      'xl/macrosheets/s1.xml',
      'word/activeX/activeX1.xml',
    ])
      expect(codesOf({ name }), name).to.deep.equal(['attachment.macros'])
  })

  it('has no archive in it, by whatever name', () => {
    for (const name of ['a.zip', 'b/C.RAR', 'x.tar.gz', 'word/embeddings/a.7z', 'inner.docx', 'word/embeddings/a.xlsm'])
      expect(codesOf({ name }), name).to.deep.equal(['attachment.archive-nested'])
  })

  it('is damaged where entries lie over each other, share a name, leave the folder or use an unknown packing', () => {
    const damaged = ['attachment.damaged']
    expect(codesOf({ name: 'a', content: 'aaaa' }, { name: 'b', content: 'b', claimedOffset: 3 })).to.deep.equal(
      damaged,
    )
    expect(codesOf({ name: 'a' }, { name: 'a' })).to.deep.equal(damaged)
    for (const name of ['../a', '/a', 'b\\a', 'c:a', 'x/../../y'])
      expect(codesOf({ name }), name).to.deep.equal(damaged)
    expect(codesOf({ name: 'a', method: 14 })).to.deep.equal(damaged)
  })
})
