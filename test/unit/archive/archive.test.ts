import { expect } from 'chai'
import fc from 'fast-check'
import { openArchive } from '../../../server/platform/archive/archive.ts'
import { ArchiveFault } from '../../../server/platform/archive/archiveFault.ts'
import { type EntryToZip, zipOf } from '../../support/attachments/zip.ts'

const MEGABYTE = 2 ** 20
const LIMITS = { entries: 100, unpackedBytes: 20 * MEGABYTE, ratio: 100 }
const TWO: readonly EntryToZip[] = [
  { name: 'a.xml', content: '<a/>' },
  { name: 'folder/b.xml', content: 'b'.repeat(5_000) },
]

/** All that stands in an archive; or the fault that keeps it from being read. */
async function readAll(bytes: Buffer, limits = LIMITS): Promise<Record<string, string> | string> {
  try {
    const archive = await openArchive(bytes, limits)
    const read: Record<string, string> = {}
    for (const { name } of archive.entries) read[name] = String(await archive.read(name))
    return read
  } catch (error) {
    if (error instanceof ArchiveFault) return error.problem
    throw error
  }
}

const withEnd = (bytes: Buffer, change: (end: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes)
  change(copy.subarray(-22))
  return copy
}

describe('an archive', () => {
  it('is read entry by entry, packed or stored', async () => {
    const stored = { name: 'stored.bin', content: Buffer.from([1, 2, 3]), stored: true }
    const read = await readAll(zipOf([...TWO, stored]))
    expect(read).to.deep.equal({
      'a.xml': '<a/>',
      'folder/b.xml': 'b'.repeat(5_000),
      'stored.bin': '\u0001\u0002\u0003',
    })
    expect(await (await openArchive(zipOf(TWO), LIMITS)).read('c.xml')).to.equal(null)
  })

  it('is refused where it is not exactly one archive', async () => {
    const whole = zipOf(TWO)
    const cases: Record<string, Buffer> = {
      empty: Buffer.alloc(0),
      'no archive': Buffer.from('x'.repeat(100)),
      'cut short': whole.subarray(0, -1),
      'something before it': Buffer.concat([Buffer.from('MZ'), whole]),
      'something after it': Buffer.concat([whole, Buffer.from('x')]),
      'a comment': zipOf(TWO, 'comment'),
      'a second archive before it': Buffer.concat([zipOf([{ name: 'decoy.xml', content: 'd' }]), whole]),
      'fewer entries than it says': withEnd(whole, (end) => end.writeUInt32LE(0x00030003, 8)),
      'a second disk': withEnd(whole, (end) => end.writeUInt16LE(1, 4)),
      'one name twice': zipOf([...TWO, { name: 'A.XML', content: 'other' }]),
      'two entries in the same bytes': zipOf([...TWO, { name: 'c.xml', claimedOffset: 0 }]),
      'an entry that is not where it is said to be': zipOf([{ name: 'a.xml', content: 'a', claimedOffset: 9 }]),
      'a path out of it': zipOf([{ name: '../a.xml', content: 'a' }]),
      'a path of Windows': zipOf([{ name: 'a\\b.xml', content: 'a' }]),
      'an unknown way of packing': zipOf([{ name: 'a.xml', content: 'a', method: 12 }]),
      'another size than it says': zipOf([{ name: 'a.xml', content: 'aaaa', claimedBytes: 3 }]),
    }
    for (const [what, bytes] of Object.entries(cases)) expect(await readAll(bytes), what).to.equal('damaged')
  })

  it('is refused where its directory and what stands before it name different entries', async () => {
    const bytes = zipOf(TWO)
    bytes.write('x.xml', bytes.indexOf('a.xml'))
    expect(await readAll(bytes)).to.equal('damaged')
  })

  it('is refused where an entry stands in it that its directory does not tell', async () => {
    const [decoy, whole] = [zipOf([{ name: 'z.xml', content: 'z' }]), zipOf(TWO)]
    const hidden = decoy.subarray(0, decoy.indexOf('PK\u0001\u0002', 0, 'latin1'))
    const directory = whole.readUInt32LE(whole.length - 6)
    const between = Buffer.concat([whole.subarray(0, directory), hidden, whole.subarray(directory)])
    expect(await readAll(withEnd(between, (end) => end.writeUInt32LE(directory + hidden.length, 16)))).to.equal(
      'damaged',
    )
  })

  it('is refused in the zip64 format, whether in its fields or by its locator', async () => {
    const locator = Buffer.concat([Buffer.from('504b0607', 'hex'), Buffer.alloc(16)])
    const whole = zipOf(TWO)
    const cases = [
      withEnd(whole, (end) => end.writeUInt16LE(0xffff, 10)),
      withEnd(whole, (end) => end.writeUInt32LE(0xffffffff, 12)),
      withEnd(whole, (end) => end.writeUInt32LE(0xffffffff, 16)),
      Buffer.concat([whole.subarray(0, -22), locator, whole.subarray(-22)]),
    ]
    for (const bytes of cases) expect(await readAll(bytes)).to.equal('zip64')
  })

  it('is refused where it is encrypted or has too many entries', async () => {
    expect(await readAll(zipOf([{ name: 'a.xml', content: 'a', flags: 1 }]))).to.equal('encrypted')
    expect(await readAll(zipOf(TWO), { ...LIMITS, entries: 1 })).to.equal('entries')
  })

  it('unpacks no more than its limits, whatever its directory says', async () => {
    const bomb = Buffer.alloc(5 * MEGABYTE)
    const honest = zipOf([{ name: 'bomb.xml', content: bomb }])
    const lying = zipOf([{ name: 'bomb.xml', content: bomb, claimedBytes: 300 }])
    expect(await readAll(honest)).to.equal('ratio')
    expect(await readAll(honest, { ...LIMITS, unpackedBytes: MEGABYTE })).to.equal('size')
    expect(await readAll(lying)).to.equal('damaged')
    const many = zipOf(
      Array.from({ length: 4 }, (_, index) => ({ name: `${index}.bin`, content: Buffer.alloc(800_000, index) })),
    )
    expect(await readAll(many, { ...LIMITS, ratio: 500 })).to.equal('ratio')
  })

  it('is refused where the bytes of an entry are not those that were packed', async () => {
    const bytes = zipOf([{ name: 'a.bin', content: Buffer.from('abcdef'), stored: true }])
    bytes[bytes.indexOf('abcdef')] = 0x7a
    expect(await readAll(bytes)).to.equal('damaged')
  })

  it('is read whole or refused, whichever bytes of it are changed', async () => {
    const whole = zipOf(TWO)
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changed) bytes[at] = value
        const read = await readAll(bytes)
        if (typeof read !== 'string')
          for (const text of Object.values(read)) expect(['<a/>', 'b'.repeat(5_000)]).to.include(text)
      }),
      { numRuns: 500 },
    )
  })
})
