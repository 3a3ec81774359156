import { crc32, deflateRawSync } from 'node:zlib'

/** An entry to be written; what the directory says of it can be made to differ from what is there. */
export interface EntryToZip {
  readonly name: string
  readonly content?: Buffer | string
  readonly stored?: boolean
  readonly flags?: number
  readonly method?: number
  /** Size that the central directory claims. */
  readonly claimedBytes?: number
  /** Where the central directory says it begins. */
  readonly claimedOffset?: number
}

/** A zip archive, byte by byte, so that tests can lie in every field. */
export function zipOf(entries: readonly EntryToZip[], comment = ''): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { local, central } = entryParts(entry, offset)
    parts.push(local)
    directory.push(central)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...parts, central, end, Buffer.from(comment)])
}

function entryParts(entry: EntryToZip, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(entry.content ?? '')
  const name = Buffer.from(entry.name)
  const packed = entry.stored ? content : deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(entry.flags ?? 0, 2)
  common.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(entry.claimedBytes ?? content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([signature(0x04034b50), common, name, packed])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(entry.claimedOffset ?? offset, 10)
  const central = Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, rest, name])
  return { local, central }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
