import type { Entry, ZipFile } from 'yauzl'
import { ArchiveFault } from './archiveFault.ts'

const END_RECORD = 0x06054b50
const END_BYTES = 22
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_LOCATOR_BYTES = 20
/** What may follow the bytes of an entry: sizes and check sum of a writer that did not know them before. */
const LONGEST_DESCRIPTOR = 24
const [WHOLE_16, WHOLE_32] = [0xffff, 0xffffffff]

/**
 * The end record is the last thing in the file, without a comment in which another one could hide; the directory ends
 * where it begins; nothing is said in zip64 fields, where programs look in different order.
 */
export function requireOneDirectory(bytes: Buffer, mostEntries: number): void {
  const end = bytes.length - END_BYTES
  if (end < 0 || bytes.readUInt32LE(end) !== END_RECORD) throw new ArchiveFault('damaged', null)
  const [entries, size, offset] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ]
  const locator = end - ZIP64_LOCATOR_BYTES
  const located = locator >= 0 && bytes.readUInt32LE(locator) === ZIP64_LOCATOR
  if (located || entries === WHOLE_16 || size === WHOLE_32 || offset === WHOLE_32) throw new ArchiveFault('zip64', null)
  const oneDisk = bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === entries
  if (!oneDisk || offset + size !== end) throw new ArchiveFault('damaged', null)
  if (entries > mostEntries) throw new ArchiveFault('entries', null)
}

/**
 * No two entries share a name, in any case of letters, or bytes; they fill the file from its beginning to the directory,
 * so that nothing stands there which the directory does not tell; each begins with a header of the same name.
 */
export async function requireSeparateEntries(zip: ZipFile, entries: readonly Entry[], bytes: Buffer): Promise<void> {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()))
  if (names.size !== entries.length) throw new ArchiveFault('damaged', null)
  const directory = bytes.readUInt32LE(bytes.length - END_BYTES + 16)
  const ordered = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  if ((ordered[0]?.relativeOffsetOfLocalHeader ?? directory) !== 0) throw new ArchiveFault('damaged', null)
  for (const [index, entry] of ordered.entries()) {
    const { fileDataStart, fileName } = await localHeader(zip, entry)
    const end = fileDataStart + entry.compressedSize
    const next = ordered[index + 1]?.relativeOffsetOfLocalHeader ?? directory
    const apart = next >= end && next - end <= LONGEST_DESCRIPTOR
    if (!apart || !fileName.equals(entry.fileNameRaw)) throw new ArchiveFault('damaged', entry.fileName)
  }
}

const localHeader = (zip: ZipFile, entry: Entry) =>
  zip
    .readLocalFileHeaderPromise(entry)
    .catch((error: unknown) => Promise.reject(new ArchiveFault('damaged', entry.fileName, error)))
