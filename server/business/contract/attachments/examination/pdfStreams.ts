import { plainNames, tokensOf } from './pdfTokens.ts'

/** A stream of a PDF as it stands in the file (ISO 32000-2, 7.3.8). */
export interface PdfStream {
  /**
   * What its dictionary says, by name without slash, names spelt plainly, tokens a blank apart; null where that cannot be
   * told for certain: no object begins right before it, or a name is given twice.
   */
  readonly dictionary: ReadonlyMap<string, string> | null
  readonly data: Buffer
}

/** Blanks as PDF has them, and comments: what readers pass over between two tokens. */
const BEGIN = />>[\0\t\n\f\r ]*(?:%[^\r\n]*[\r\n][\0\t\n\f\r ]*)*stream(?:\r\n|\n|\r)?/g
/** Dictionaries of streams are some hundred bytes; tables of colours make them a few thousand. */
const DICTIONARY_BYTES = 65_536

/** Every stream in the file, whether anything refers to it or not. */
export function streamsOf(bytes: Buffer, text: string): PdfStream[] {
  return [...text.matchAll(BEGIN)].map(({ index, 0: begin }) => {
    const from = index + begin.length
    const end = bytes.indexOf('endstream', from)
    return { dictionary: dictionaryBefore(text, index + 2), data: bytes.subarray(from, end < 0 ? bytes.length : end) }
  })
}

/** The dictionary that is the whole of what stands between the nearest beginning of an object and here. */
function dictionaryBefore(text: string, end: number): PdfStream['dictionary'] {
  const before = text.slice(Math.max(0, end - DICTIONARY_BYTES), end)
  const object = before.lastIndexOf('obj')
  return object < 0 ? null : dictionaryOf(before.slice(object + 3))
}

function dictionaryOf(text: string): PdfStream['dictionary'] {
  const tokens = tokensOf(text)
  if (tokens?.[0] !== '<<') return null
  const entries = new Map<string, string>()
  let at = 1
  while (tokens[at]?.startsWith('/')) {
    const name = plainNames(tokens[at] ?? '').slice(1)
    const end = endOfValue(tokens, at + 1)
    if (entries.has(name)) return null
    entries.set(name, plainNames(tokens.slice(at + 1, end).join(' ')))
    at = end
  }
  return tokens[at] === '>>' && at === tokens.length - 1 ? entries : null
}

/** Where the value that begins here is over: an array or a dictionary at its end, a reference after three tokens. */
function endOfValue(tokens: readonly string[], begin: number): number {
  if (/^\d+$/.test(tokens[begin] ?? '') && tokens[begin + 2] === 'R') return begin + 3
  let depth = 0
  for (let at = begin; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (token === '<<' || token === '[') depth += 1
    else if (token === '>>' || token === ']') depth -= 1
    if (depth <= 0) return at + 1
  }
  return tokens.length
}
