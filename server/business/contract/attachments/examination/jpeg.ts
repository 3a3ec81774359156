const [MARKER, BEGIN, END, SCAN] = [0xff, 0xd8, 0xd9, 0xda]

export const isJpegAt = (bytes: Buffer, at: number): boolean =>
  bytes[at] === MARKER && bytes[at + 1] === BEGIN && bytes[at + 2] === MARKER

/** Behind the end of the JPEG that begins here (ITU-T T.81, B.1); null where it is cut short or is none. */
export function endOfJpeg(bytes: Buffer, begin: number): number | null {
  let at = begin + 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARKER) return null
    const code = bytes[at + 1] ?? 0
    if (code === END) return at + 2
    // A marker may have any number of fill bytes before it.
    if (code === MARKER) at += 1
    else if (isAlone(code)) at += 2
    else if (at + 4 > bytes.length || code === 0) return null
    else {
      at += 2 + bytes.readUInt16BE(at + 2)
      if (code === SCAN) at = endOfScan(bytes, at)
    }
  }
  return null
}

/** Markers without a length: restarts, and one of arithmetic coding. */
const isAlone = (code: number): boolean => code === 0x01 || (code >= 0xd0 && code <= 0xd7)

/** The next marker that does not belong to the coded data. */
function endOfScan(bytes: Buffer, begin: number): number {
  for (let at = bytes.indexOf(MARKER, begin); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    const code = bytes[at + 1] ?? END
    if (code !== 0 && code !== MARKER && !isAlone(code)) return at
  }
  return bytes.length
}
