/** What cameras put behind a JPEG. */
const PADDING = /^[\0\t\n\r ]+/
/** How many bytes of padding are looked at together. */
const PADDING_STEP = 4_096
/** Types of the boxes that a film has at its first level (ISO/IEC 14496-12, 4.2). */
const BOXES = ['ftyp', 'mdat', 'moov', 'moof', 'mfra', 'meta', 'free', 'skip', 'wide', 'uuid', 'styp', 'sidx']
const [SHORT_BOX_BYTES, LONG_BOX_BYTES] = [8, 16]
/** A maker's table: blocks, then a directory (`SEFH`), its length and `SEFT`, at the very end of the file. */
const [DIRECTORY, DIRECTORY_END] = ['SEFH', 'SEFT']
const [DIRECTORY_HEAD_BYTES, DIRECTORY_ENTRY_BYTES] = [12, 12]

/** Behind what a camera put here: padding, a film, or a maker's table; null where it is something else. */
export function endOfTrailer(bytes: Buffer, at: number): number | null {
  return endOfPadding(bytes, at) ?? endOfFilm(bytes, at) ?? endOfTable(bytes, at)
}

function endOfPadding(bytes: Buffer, begin: number): number | null {
  const padding = PADDING.exec(bytes.toString('latin1', begin, begin + PADDING_STEP))?.[0]
  // A film's first box begins with its length, whose first bytes are zeros too.
  if (padding === undefined || isBoxAt(bytes, begin)) return null
  return firstBoxWithin(bytes, begin, padding.length) ?? begin + padding.length
}

/** Padding ends before the length of a box, although that begins with zeros. */
function firstBoxWithin(bytes: Buffer, begin: number, length: number): number | null {
  const type = bytes.subarray(begin, begin + length + SHORT_BOX_BYTES).indexOf('ftyp')
  return type >= 4 && isBoxAt(bytes, begin + type - 4) ? begin + type - 4 : null
}

const isBoxAt = (bytes: Buffer, at: number): boolean => BOXES.includes(bytes.toString('latin1', at + 4, at + 8))

/** Behind the boxes of a film. */
function endOfFilm(bytes: Buffer, begin: number): number | null {
  if (bytes.toString('latin1', begin + 4, begin + 8) !== 'ftyp') return null
  let at = begin
  while (at + SHORT_BOX_BYTES <= bytes.length && isBoxAt(bytes, at)) {
    const length = boxLength(bytes, at)
    if (length === null || at + length > bytes.length) return null
    at += length
  }
  return at
}

/** A box's length with its head: 0 says to the end of the file, 1 that it stands in the next eight bytes. */
function boxLength(bytes: Buffer, at: number): number | null {
  const length = bytes.readUInt32BE(at)
  if (length === 0) return bytes.length - at
  if (length !== 1) return length >= SHORT_BOX_BYTES ? length : null
  if (at + LONG_BOX_BYTES > bytes.length) return null
  const long = Number(bytes.readBigUInt64BE(at + SHORT_BOX_BYTES))
  return long >= LONG_BOX_BYTES ? long : null
}

/** The end of the file where its last bytes are a table whose first block begins here. */
function endOfTable(bytes: Buffer, begin: number): number | null {
  if (bytes.length - begin < DIRECTORY_HEAD_BYTES + 8 || bytes.toString('latin1', bytes.length - 4) !== DIRECTORY_END)
    return null
  const directory = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8)
  if (directory < begin || bytes.toString('latin1', directory, directory + 4) !== DIRECTORY) return null
  const count = bytes.readUInt32LE(directory + 8)
  if (directory + DIRECTORY_HEAD_BYTES + count * DIRECTORY_ENTRY_BYTES !== bytes.length - 8) return null
  // How far before the directory each block begins.
  const distances = Array.from({ length: count }, (_, index) =>
    bytes.readUInt32LE(directory + DIRECTORY_HEAD_BYTES + index * DIRECTORY_ENTRY_BYTES + 4),
  )
  return directory - Math.max(0, ...distances) === begin ? bytes.length : null
}
