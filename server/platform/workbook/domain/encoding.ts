/** Encodings a text file may be in; each can be named by whoever sends it. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A text as it reads in one encoding. */
export interface DecodedText {
  readonly encoding: Encoding
  readonly text: string
}

/** A byte order mark says which encoding it is. */
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Signs of texts that were taken for what they are not: private use, controls, broken. */
const NOT_TEXT = /[\p{Co}\p{Cn}\uFFFD]|(?![\t\r\n])\p{Cc}/u
const ASIAN = /[\u0800-\uFFFF]|[\u{10000}-\u{10FFFF}]/u

/** The text of bytes in an encoding, without its mark; null where they are no text in it. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  const text = decoded(bytes, encoding)
  return text === null || NOT_TEXT.test(text) ? null : text
}

/** Where the encoding is certain, signs that are no text are those of a cell, which says so itself. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** How a text file can be read. */
export interface Guess {
  /** None where the bytes are no text. */
  readonly candidates: readonly DecodedText[]
  /** Whether the only candidate is what it is; else a person must look. */
  readonly isSure: boolean
}

/**
 * A mark decides; UTF-8 with any sign from beyond the first 2,048 is hardly ever anything else; what remains is decided by
 * the words its beginning should have. Bytes that are a text in one of our encodings alone may still be of another, such
 * as Shift_JIS: without such a word a person looks.
 */
export function candidatesOf(bytes: Uint8Array, begins: (text: string) => boolean): Guess {
  const [marked] = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? []
  if (marked) return { candidates: read(bytes, [marked], decoded), isSure: true }
  if (bytes.includes(0)) return { candidates: [], isSure: true }
  const [whole] = read(bytes, ['utf-8'], decoded)
  if (whole && ASIAN.test(whole.text)) return { candidates: [whole], isSure: true }
  const [utf8] = read(bytes, ['utf-8'])
  if (utf8 && bytes.every((byte) => byte < 0x80)) return { candidates: [utf8], isSure: true }
  const candidates = [...(utf8 ? [utf8] : []), ...read(bytes, ['gb18030', 'big5'])]
  const fitting = candidates.filter(({ text }) => begins(text))
  // ASCII words fit whatever the rest is in: they decide only where they fit one encoding alone.
  return fitting.length === 1 ? { candidates: fitting, isSure: true } : { candidates, isSure: false }
}

const read = (bytes: Uint8Array, encodings: readonly Encoding[], by = decode): DecodedText[] =>
  encodings.flatMap((encoding) => {
    const text = by(bytes, encoding)
    return text === null ? [] : [{ encoding, text }]
  })
