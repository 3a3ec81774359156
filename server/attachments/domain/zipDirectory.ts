/** One entry of a zip archive, as its central directory tells. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated; Office uses no other. */
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where its local header begins. */
  readonly offset: number
}

/** Where the central directory stands in a file. */
export interface ZipDirectoryPlace {
  readonly offset: number
  readonly sizeBytes: number
  readonly entries: number
}

/** An end record with the longest comment there can be. */
export const ZIP_TAIL_BYTES = 22 + 0xffff

const END_RECORD = 0x06054b50
const DIRECTORY_HEADER = 0x02014b50
const LOCAL_HEADER_BYTES = 30
const ZIP64 = 0xffffffff

/**
 * Finds the central directory from the end of a file. Null unless the file is exactly one archive: one disk, no zip64,
 * the directory right before the end record and nothing after it.
 */
export function findZipDirectory(tail: Buffer, fileBytes: number): ZipDirectoryPlace | null {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_RECORD) continue
    if (at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue
    const oneDisk = tail.readUInt32LE(at + 4) === 0
    const entries = tail.readUInt16LE(at + 10)
    const sizeBytes = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    const adjoins = offset + sizeBytes === fileBytes - (tail.length - at)
    if (!oneDisk || entries !== tail.readUInt16LE(at + 8) || offset === ZIP64 || !adjoins) return null
    return { offset, sizeBytes, entries }
  }
  return null
}

/** The entries of a central directory; null where it is not exactly as many as the end record says. */
export function readZipDirectory(directory: Buffer, { entries: expected }: ZipDirectoryPlace): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  while (at < directory.length) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_HEADER) return null
    const nameBytes = directory.readUInt16LE(at + 28)
    const next = at + 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    if (next > directory.length) return null
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      encrypted: (directory.readUInt16LE(at + 8) & 0x2041) !== 0,
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at = next
  }
  return entries.length === expected ? entries : null
}

/** Whether entries share bytes or reach into the directory: how a small archive pretends to hold a huge one. */
export function overlaps(entries: readonly ZipEntry[], directoryOffset: number): boolean {
  const ordered = entries.toSorted((a, b) => a.offset - b.offset)
  return ordered.some(({ offset, packedBytes }, index) => {
    const end = offset + LOCAL_HEADER_BYTES + packedBytes
    return end > (ordered[index + 1]?.offset ?? directoryOffset)
  })
}
