/** What is found of the signature of a file, without asking anybody. */
export type SignatureFinding =
  /** Every byte is what was signed with the key of the certificate. */
  | { readonly is: 'intact'; readonly signer: string; readonly fingerprint: string; readonly signedAt: string | null }
  | { readonly is: 'unsigned' }
  /** Bytes are others than those that were signed. */
  | { readonly is: 'changed' }
  /** Something was put behind or between what was signed. */
  | { readonly is: 'added' }
  /** The signature is none that can be read, or not of the key of its certificate. */
  | { readonly is: 'unreadable' }

const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g

/** The parts of a file that its last signature covers, and that signature; null of a file without. */
export interface SignedParts {
  readonly signed: readonly [Buffer, Buffer]
  /** CMS in DER. */
  readonly signature: Buffer
  /** Whether all but the signature itself is covered. */
  readonly whole: boolean
}

/** Finds what was signed in a PDF (ISO 32000-1, 12.8.1). */
export function signedPartsOf(pdf: Buffer): SignedParts | null {
  const found = [...pdf.toString('latin1').matchAll(RANGE)].at(-1)
  if (!found) return null
  const [from = 0, length = 0, again = 0, rest = 0] = found.slice(1).map(Number)
  const hex = pdf.subarray(from + length, again).toString('latin1')
  const isRoom = /^<[0-9a-fA-F]*>$/.test(hex)
  return {
    signed: [pdf.subarray(from, from + length), pdf.subarray(again, again + rest)],
    signature: withoutFilling(Buffer.from(isRoom ? hex.slice(1, -1) : '', 'hex')),
    whole: isRoom && from === 0 && again + rest === pdf.length,
  }
}

const LONG_FORM = 0x80

/** DER says how long it is; what follows fills the room that was left for it. */
function withoutFilling(der: Buffer): Buffer {
  const [, first = 0] = der
  if (first < LONG_FORM) return der.subarray(0, 2 + first)
  const digits = der.subarray(2, 2 + first - LONG_FORM)
  const length = digits.reduce((sum, byte) => sum * 256 + byte, 0)
  return der.subarray(0, 2 + digits.length + length)
}
