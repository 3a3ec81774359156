import { endOfMark } from './makersMarks.ts'
import { beginOfTable } from './makersTables.ts'

/** What cameras put behind a JPEG. */
const PADDING = /^[\0\t\n\r ]+/
/** How many bytes of padding are looked at together. */
const PADDING_STEP = 4_096
/** Types of the boxes that a film has at its first level (ISO/IEC 14496-12, 4.2). */
const BOXES = ['ftyp', 'mdat', 'moov', 'moof', 'mfra', 'meta', 'free', 'skip', 'wide', 'uuid', 'styp', 'sidx']
const [SHORT_BOX_BYTES, LONG_BOX_BYTES] = [8, 16]

/** Behind what a camera put here: padding, a film, a maker's mark or table; null where it is something else. */
export function endOfTrailer(bytes: Buffer, at: number): number | null {
  const table = beginOfTable(bytes)
  if (table === at) return bytes.length
  // The blocks of a table may begin with zeros that are no padding.
  const most = table !== null && table > at ? table - at : PADDING_STEP
  return endOfPadding(bytes, at, most) ?? endOfFilm(bytes, at) ?? endOfMark(bytes, at)
}

function endOfPadding(bytes: Buffer, begin: number, most: number): number | null {
  const padding = PADDING.exec(bytes.toString('latin1', begin, begin + Math.min(most, PADDING_STEP)))?.[0]
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
