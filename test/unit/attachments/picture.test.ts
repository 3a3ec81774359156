import { expect } from 'chai'
import examine from '../../../server/business/contract/attachments/examination/examine.task.ts'
import { docxBytes, JPEG_BYTES, PNG_BYTES, pdfBytes } from '../../support/attachments/files.ts'
import { MOVING_PHOTOS, opposTable, vivoNote } from '../../support/attachments/movingPhotos.ts'

const box = (type: string, content: Buffer | string = '', claimed?: number) => {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), Buffer.from(content)])
  bytes.writeUInt32BE(claimed ?? bytes.length)
  return bytes
}
const film = Buffer.concat([box('ftyp', 'mp42'), box('mdat', 'x'.repeat(300)), box('moov')])
const longBox = Buffer.concat([box('mdat', Buffer.from('0000000000000014', 'hex'), 1), Buffer.alloc(4)])
const segment = (code: number, content: string) => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, Buffer.from(content, 'latin1')])
}
const withSegment = (code: number, content: string) =>
  Buffer.concat([JPEG_BYTES.subarray(0, 2), segment(code, content), JPEG_BYTES.subarray(2)])

/** A maker's mark whose last field is the one given. */
const liveMark = (...fields: readonly string[]) => Buffer.from(fields.map((field) => field.padEnd(20, ' ')).join(''))

/** A maker's table: one block, a directory that says how far before it the block begins, its length. */
function makersTable(block: string, distance = block.length): Buffer {
  const directory = Buffer.alloc(24)
  directory.write('SEFH')
  directory.writeUInt32LE(1, 8)
  directory.writeUInt32LE(distance, 16)
  directory.writeUInt32LE(block.length, 20)
  const end = Buffer.from('\0\0\0\0SEFT', 'latin1')
  end.writeUInt32LE(directory.length)
  return Buffer.concat([Buffer.from(block), directory, end])
}

const STRANGERS: Readonly<Record<string, Buffer>> = {
  script: Buffer.from('#!/bin/sh\nid\n'),
  page: Buffer.from('<script>alert(1)</script>'),
  PDF: pdfBytes(),
  archive: docxBytes(),
  'RAR archive': Buffer.from('Rar!\x1a\x07\x00', 'latin1'),
  program: Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(60)]),
  byte: Buffer.from('x'),
}

describe('a PNG', () => {
  const codesOf = async (...bytes: readonly Buffer[]) =>
    (await examine({ format: 'png', bytes: Buffer.concat(bytes) })).findings.map(({ code }) => code)

  it('is a picture from its first byte to its last', async () => {
    expect(await codesOf(PNG_BYTES)).to.deep.equal([])
    for (const [what, bytes] of Object.entries(STRANGERS)) {
      expect(await codesOf(PNG_BYTES, bytes), what).to.deep.equal(['attachment.not-only-picture'])
      // Another end at the very end does not help.
      expect(await codesOf(PNG_BYTES, bytes, PNG_BYTES.subarray(-12)), what).to.deep.equal([
        'attachment.not-only-picture',
      ])
    }
  })

  it('is damaged where it is cut short, anywhere', async () => {
    for (let length = 8; length < PNG_BYTES.length; length++)
      expect(await codesOf(PNG_BYTES.subarray(0, length)), String(length)).to.deep.equal(['attachment.damaged'])
  })
})

describe('a JPEG', () => {
  const codesOf = async (...bytes: readonly Buffer[]) =>
    (await examine({ format: 'jpeg', bytes: Buffer.concat(bytes) })).findings.map(({ code }) => code)

  it('may have behind it what cameras put there: padding, pictures, a film, a table of their own', async () => {
    for (const [what, ...behind] of [
      ['nothing'],
      ['padding', Buffer.alloc(10_000)],
      ['a line end', Buffer.from('\r\n')],
      ['a second picture', JPEG_BYTES, Buffer.alloc(3), JPEG_BYTES],
      ['a film', film],
      ['padding and a film', Buffer.alloc(4_093), film],
      ['a film with a long box', box('ftyp', 'isom'), longBox],
      ['a film that ends with the file', box('ftyp', 'isom'), box('mdat', 'abc', 0)],
      ['a table', makersTable('a block')],
      ['a film and a table', film, makersTable('a block')],
    ] as const)
      expect(await codesOf(JPEG_BYTES, ...behind), what).to.deep.equal([])
    expect(await codesOf(withSegment(0xe1, 'Exif\0\0\xff\xd9 x'))).to.deep.equal([])
  })

  it('has nothing else behind it, nor behind what cameras put there', async () => {
    const refused = ['attachment.not-only-picture']
    for (const [what, bytes] of Object.entries(STRANGERS)) {
      expect(await codesOf(JPEG_BYTES, bytes), what).to.deep.equal(refused)
      expect(await codesOf(JPEG_BYTES, Buffer.alloc(16), bytes), what).to.deep.equal(refused)
      expect(await codesOf(JPEG_BYTES, JPEG_BYTES, bytes), what).to.deep.equal(refused)
      expect(await codesOf(JPEG_BYTES, film, bytes), what).to.deep.equal(refused)
      expect(await codesOf(JPEG_BYTES, bytes, JPEG_BYTES), what).to.deep.equal(refused)
      expect(await codesOf(JPEG_BYTES, bytes, makersTable('a block')), what).to.deep.equal(refused)
    }
    expect(await codesOf(JPEG_BYTES, box('ftyp', 'isom'), box('mdat', 'abc', 9_999))).to.deep.equal(refused)
    expect(await codesOf(JPEG_BYTES, makersTable('a block', 3))).to.deep.equal(refused)
  })

  it('may have what phones put behind it, by the byte', async () => {
    for (const [phone, bytes] of Object.entries(MOVING_PHOTOS)) expect(await codesOf(bytes), phone).to.deep.equal([])
  })

  it('has nothing behind it that only begins or ends like what phones put there', async () => {
    const note = vivoNote('{"version":1}')
    for (const [what, ...behind] of [
      ['a mark that goes on', liveMark('v6_f0', '0:15', 'LIVE_99'), Buffer.from('x')],
      ['a mark with a script in it', liveMark('v6_f0', '0:15', 'LIVE_1<script>')],
      ['a mark without its last field', liveMark('v6_f0', '0:15', 'LIFE_99')],
      ['a mark of two fields', liveMark('0:15', 'LIVE_99')],
      ['something before a mark', Buffer.from('<script>'), liveMark('LIVE_99')],
      ['a note that is no JSON', vivoNote('{"version":<script>}')],
      ['a note that is cut', note.subarray(0, -1)],
      ['a note with another end', Buffer.concat([note.subarray(0, -1), Buffer.from('x')])],
      ['a note of another length', Buffer.concat([Buffer.from('vivo{ '), note.subarray(5)])],
      ['a note that goes on', note, Buffer.from('<script>')],
      ['a list that is no JSON', opposTable('[{"offset":64}')],
      ['a list of no blocks', opposTable('{"offset":64}')],
      ['a list of another distance', opposTable('[{"offset":63}]')],
      ['a list without distances', opposTable('[{"offset":"64"}]')],
    ] as const)
      expect(await codesOf(JPEG_BYTES, ...behind), what).to.deep.equal(['attachment.not-only-picture'])
  })

  it('is not the beginning of a PDF to another reader', async () => {
    expect(await codesOf(withSegment(0xfe, pdfBytes().toString('latin1')))).to.deep.equal([
      'attachment.not-only-picture',
    ])
  })

  it('is damaged where it is cut short, anywhere', async () => {
    for (let length = 3; length < JPEG_BYTES.length; length++)
      expect(await codesOf(JPEG_BYTES.subarray(0, length)), String(length)).to.deep.equal(['attachment.damaged'])
  })
})
