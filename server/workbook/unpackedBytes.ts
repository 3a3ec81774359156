const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LONGEST_COMMENT = 65_535

/** Size of everything in a ZIP file once unpacked, as its directory declares it; null if it is none. */
export function unpackedBytes(bytes: Buffer): number | null {
  const end = findEnd(bytes)
  if (end === null) return null
  let offset = bytes.readUInt32LE(end + 16)
  let total = 0
  for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
    if (offset + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(offset) !== ENTRY_SIGNATURE) return null
    total += bytes.readUInt32LE(offset + 24)
    const variable = bytes.readUInt16LE(offset + 28) + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
    offset += ENTRY_SIZE + variable
  }
  return total
}

function findEnd(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let offset = bytes.length - END_SIZE; offset >= earliest; offset--) {
    if (bytes.readUInt32LE(offset) === END_SIGNATURE) return offset
  }
  return null
}
