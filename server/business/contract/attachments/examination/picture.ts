import type { Examination, ExaminationFinding } from './examination.ts'
import { endOfJpeg, isJpegAt } from './jpeg.ts'
import { endOfTrailer } from './trailer.ts'

const PNG_HEAD_BYTES = 8
/** A chunk's length, type and check sum. */
const PNG_CHUNK_BYTES = 12
/** Readers of PDF look for its beginning so far into a file. */
const PDF_BEGINS_WITHIN = 1_024

/** Looks whether a PNG is a picture from its first byte to its last, chunk by chunk (ISO/IEC 15948, 5.3). */
export const examinePng = (bytes: Buffer): Examination => examined('png', bytes, endOfPng(bytes))

/**
 * The same of a JPEG, behind which cameras append more pictures, a short film or a table of their own: what follows is
 * let in where it is such a thing to its end.
 */
export function examineJpeg(bytes: Buffer): Examination {
  let end = endOfJpeg(bytes, 0)
  for (let at = end; at !== null && at < bytes.length; ) {
    at = isJpegAt(bytes, at) ? endOfJpeg(bytes, at) : endOfTrailer(bytes, at)
    end = at ?? end
  }
  return examined('jpeg', bytes, end)
}

function examined(kind: string, bytes: Buffer, end: number | null): Examination {
  const findings: ExaminationFinding[] = []
  if (end === null) findings.push({ code: 'attachment.damaged', value: kind })
  else if (end < bytes.length || bytes.subarray(0, PDF_BEGINS_WITHIN).includes('%PDF-'))
    findings.push({ code: 'attachment.not-only-picture' })
  return { officeKind: null, findings }
}

/** Behind the chunk that ends the picture; null where there is none. */
function endOfPng(bytes: Buffer): number | null {
  for (let at = PNG_HEAD_BYTES; at + PNG_CHUNK_BYTES <= bytes.length; ) {
    const next = at + PNG_CHUNK_BYTES + bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next <= bytes.length ? next : null
    at = next
  }
  return null
}
