import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 65_535
const [STORED, DEFLATED] = [0, 8]

const inflate = promisify(inflateRaw)

/**
 * Size of everything in a ZIP file once unpacked: measured, not what its directory says, which may lie. Stops beyond
 * `most` bytes, whose number then is too small; null if it is no whole archive.
 */
export async function unpackedBytes(file: Buffer, most: number): Promise<number | null> {
  const end = findEnd(file)
  if (end === null) return null
  let offset = file.readUInt32LE(end + 16)
  let total = 0
  for (let entries = file.readUInt16LE(end + 10); entries > 0 && total <= most; entries--) {
    if (offset + ENTRY_SIZE > file.length || file.readUInt32LE(offset) !== ENTRY_SIGNATURE) return null
    const size = await entryBytes(file, offset, most - total)
    if (size === null) return null
    total += size
    const variable = file.readUInt16LE(offset + 28) + file.readUInt16LE(offset + 30) + file.readUInt16LE(offset + 32)
    offset += ENTRY_SIZE + variable
  }
  return total
}

/** Size of one entry once unpacked, one more than `most` where it is larger. */
async function entryBytes(file: Buffer, entry: number, most: number): Promise<number | null> {
  const local = file.readUInt32LE(entry + 42)
  if (local + LOCAL_SIZE > file.length) return null
  const from = local + LOCAL_SIZE + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const packed = file.subarray(from, from + file.readUInt32LE(entry + 20))
  const method = file.readUInt16LE(entry + 10)
  if (method === STORED) return packed.length
  if (method !== DEFLATED) return null
  try {
    return (await inflate(packed, { maxOutputLength: most + 1 })).length
  } catch (error) {
    return error instanceof RangeError ? most + 1 : null
  }
}

function findEnd(file: Buffer): number | null {
  const earliest = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT)
  for (let offset = file.length - END_SIZE; offset >= earliest; offset--) {
    if (file.readUInt32LE(offset) === END_SIGNATURE) return offset
  }
  return null
}
