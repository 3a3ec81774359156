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
  return {
    entries: entries.map(({ fileName, compressedSize, uncompressedSize }) => ({
      name: fileName,
      packedBytes: compressedSize,
      unpackedBytes: uncompressedSize,
    })),
    read: async (name) => {
      const entry = byName.get(name)
      if (entry === undefined) return null
      return unpackedBytes(zip, entry, (count) => {
        unpacked += count
        requireWithin(unpacked, bytes.length, limits)
      })
    },
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
async function unpackedBytes(zip: ZipFile, entry: Entry, count: (bytes: number) => void): Promise<Buffer> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      count((piece as Buffer).length)
      pieces.push(piece as Buffer)
    }
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('damaged', entry.fileName, error)
  }
  const bytes = Buffer.concat(pieces)
  if (crc32(bytes) !== entry.crc32) throw new ArchiveFault('damaged', entry.fileName)
  return bytes
}

function requireWithin(unpacked: number, packed: number, { unpackedBytes: most, ratio }: ArchiveLimits): void {
  if (unpacked > most) throw new ArchiveFault('size', null)
  if (unpacked > RATIO_COUNTS_FROM_BYTES && unpacked > packed * ratio) throw new ArchiveFault('ratio', null)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
