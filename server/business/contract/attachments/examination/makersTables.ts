/** Samsung: blocks, then a directory (`SEFH`), its length and `SEFT`, at the very end of the file. */
const [DIRECTORY, DIRECTORY_END] = ['SEFH', 'SEFT']
const [DIRECTORY_HEAD_BYTES, DIRECTORY_ENTRY_BYTES] = [12, 12]
/** OPPO and OnePlus: blocks, then a list of them in JSON filled up with zeros, `jxrs` and its length, at the very end. */
const [LIST_END, LIST_END_BYTES] = ['jxrs', 8]

/** Where the first block of the maker's table begins that the file ends with; null where it ends with none. */
export const beginOfTable = (bytes: Buffer): number | null => beginOfDirectory(bytes) ?? beginOfList(bytes)

function beginOfDirectory(bytes: Buffer): number | null {
  if (bytes.length < DIRECTORY_HEAD_BYTES + 8 || bytes.toString('latin1', bytes.length - 4) !== DIRECTORY_END)
    return null
  const directory = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8)
  if (directory < 0 || bytes.toString('latin1', directory, directory + 4) !== DIRECTORY) return null
  const count = bytes.readUInt32LE(directory + 8)
  if (directory + DIRECTORY_HEAD_BYTES + count * DIRECTORY_ENTRY_BYTES !== bytes.length - 8) return null
  // How far before the directory each block begins.
  const distances = Array.from({ length: count }, (_, index) =>
    bytes.readUInt32LE(directory + DIRECTORY_HEAD_BYTES + index * DIRECTORY_ENTRY_BYTES + 4),
  )
  return directory - Math.max(0, ...distances)
}

function beginOfList(bytes: Buffer): number | null {
  const end = bytes.length - LIST_END_BYTES
  if (end < 0 || bytes.toString('latin1', end, end + LIST_END.length) !== LIST_END) return null
  const list = bytes.length - bytes.readUInt32LE(bytes.length - 4)
  if (list < 0 || list > end) return null
  const offsets = offsetsOf(bytes.toString('utf8', list, end).replace(/\0+$/, ''))
  return offsets === null ? null : list - Math.max(0, ...offsets)
}

/** How far before the list each of its blocks begins; null where it is no such list. */
function offsetsOf(text: string): readonly number[] | null {
  try {
    const blocks: unknown = JSON.parse(text)
    if (!Array.isArray(blocks)) return null
    const offsets = blocks.map((block: unknown) =>
      typeof block === 'object' && block !== null && 'offset' in block ? block.offset : null,
    )
    return offsets.every((offset) => typeof offset === 'number') ? offsets : null
  } catch {
    return null
  }
}
