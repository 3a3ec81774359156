import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ArchiveFault } from './archiveFault.ts'
import { requireOneDirectory, requireSeparateEntries } from './structure.ts'

/** What of an archive is read at most. */
export interface ArchiveLimits {
  readonly entries: number
  /** All entries together once unpacked, as measured while unpacking. */
  readonly unpackedBytes: number
  /** Unpacked to packed of the whole archive; asked of archives that unpack to a megabyte or more. */
  readonly ratio: number
}

/** One file of an archive. */
export interface ArchiveEntry {
  readonly name: string
  readonly packedBytes: number
  /** As its directory says; {@link Archive.read} measures. */
  readonly unpackedBytes: number
}

/** An open archive. Every byte unpacked of it counts against its limits, whatever its directory says. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[]
  /** The bytes of a file; null where there is none of this name. Throws {@link ArchiveFault}. */
  read(name: string): Promise<Buffer | null>
  /** The same piece by piece, so that it is never whole in memory. */
  pieces(name: string): AsyncIterable<Buffer> | null
}

const RATIO_COUNTS_FROM_BYTES = 1024 * 1024
const DEFLATED = 8

/**
 * Opens a zip archive (PKWARE APPNOTE, without zip64) held in memory. Throws {@link ArchiveFault} unless it is exactly
 * one archive from its first byte to its last, so that no two programs can read two different ones out of it.
 */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits): Promise<Archive> {
  requireOneDirectory(bytes, limits.entries)
  const zip = await opened(bytes)
  const entries = await entriesOf(zip)
  await requireSeparateEntries(zip, entries, bytes)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  requireWithin(sum(entries.map(({ uncompressedSize }) => uncompressedSize)), bytes.length, limits)
  let unpacked = 0
  const count = (more: number) => {
    unpacked += more
    requireWithin(unpacked, bytes.length, limits)
  }
  const pieces = (name: string) => {
    const entry = byName.get(name)
    return entry === undefined ? null : unpackedPieces(zip, entry, count)
  }
  return {
    entries: entries.map(({ fileName, compressedSize, uncompressedSize }) => ({
      name: fileName,
      packedBytes: compressedSize,
      unpackedBytes: uncompressedSize,
    })),
    read: async (name) => {
      const found = pieces(name)
      return found && wholeOf(found)
    },
    pieces,
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  yauzl
    .fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
    .catch((error: unknown) => Promise.reject(new ArchiveFault('damaged', null, error)))

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw new ArchiveFault('damaged', null, error)
  }
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new ArchiveFault('encrypted', entry.fileName)
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== DEFLATED)
      throw new ArchiveFault('damaged', entry.fileName)
  }
  return entries
}

/** The bytes of an entry, counted as they come out and held against size and check sum of the directory. */
async function* unpackedPieces(zip: ZipFile, entry: Entry, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  let sum = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      count((piece as Buffer).length)
      sum = crc32(piece as Buffer, sum)
      yield piece as Buffer
    }
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('damaged', entry.fileName, error)
  }
  if (sum !== entry.crc32) throw new ArchiveFault('damaged', entry.fileName)
}

async function wholeOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

function requireWithin(unpacked: number, packed: number, { unpackedBytes: most, ratio }: ArchiveLimits): void {
  if (unpacked > most) throw new ArchiveFault('size', null)
  if (unpacked > RATIO_COUNTS_FROM_BYTES && unpacked > packed * ratio) throw new ArchiveFault('ratio', null)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
