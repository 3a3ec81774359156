import { inflateSync } from 'node:zlib'
import type { Examination, Finding } from './examination.ts'
import { archiveKindOf, programKindOf } from './magic.ts'

/**
 * Names that make a PDF (ISO 32000-2, 12.6.4 and 12.7) run a script, start or open another file, send or fetch data, or
 * carry a second document in the XFA format. All are long enough not to stand in compressed data by chance.
 */
const ACTIVE =
  /\/(JavaScript|Rendition|Launch|GoToE|GoToR|SubmitForm|ImportData|RichMedia|XFA(?=\s*[\d[]))(?=[\s()<>[\]{}/%]|$)/
/** What one object stream, and all of them together, may unpack to. */
const [STREAM_BYTES, ALL_STREAMS_BYTES] = [20 * 1024 * 1024, 200 * 1024 * 1024]
/** A stream's dictionary stands right before it; Office and printers write some hundred bytes. */
const DICTIONARY_BYTES = 4_096
const EMBEDDED_HEAD_BYTES = 4_096
const ENDS_WITHIN = 1_024

interface Stream {
  /** Dictionary with every name spelt plainly. */
  readonly dictionary: string
  readonly data: Buffer
}

/**
 * Looks through a PDF as it stands and through its compressed object streams for names of actions. It reads every stream
 * there is, not what a cross reference leads to: what is not reached today is reached after the next change of the file.
 */
export function examinePdf(bytes: Buffer): Examination {
  const text = plainNames(bytes.toString('latin1'))
  const findings: Finding[] = []
  if (!bytes.subarray(-ENDS_WITHIN).includes('%%EOF')) findings.push({ code: 'attachment.damaged', value: 'pdf' })
  const streams = streamsOf(bytes)
  const active = ACTIVE.exec(text)?.[1] ?? activeInStreams(streams)
  if (active === 'unread') findings.push({ code: 'attachment.pdf-unreadable' })
  else if (active !== null) findings.push({ code: 'attachment.pdf-action', value: active })
  if (/\/Encrypt\b/.test(text) && streams.some(isObjectStream)) findings.push({ code: 'attachment.archive-encrypted' })
  findings.push(...embeddedFindings(streams))
  return { officeKind: null, findings }
}

/** With every `#xx` in names written as the letter it stands for. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([\da-f]{2})/gi, (_escape, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

function streamsOf(bytes: Buffer): Stream[] {
  const streams: Stream[] = []
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const begin = at + 6 + (bytes[at + 6] === 0x0d ? 1 : 0) + 1
    const end = bytes.indexOf('endstream', begin)
    const before = bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1')
    const dictionary = plainNames(before.slice(before.lastIndexOf(' obj') + 1))
    streams.push({ dictionary, data: bytes.subarray(begin, end < 0 ? bytes.length : end) })
  }
  return streams
}

const isObjectStream = ({ dictionary }: Stream): boolean => /\/ObjStm\b/.test(dictionary)

/** An active name in an object stream; `unread` where one cannot be looked into; null: neither. */
function activeInStreams(streams: readonly Stream[]): string | null {
  let left = ALL_STREAMS_BYTES
  for (const stream of streams.filter(isObjectStream)) {
    const unpacked = unpackedStream(stream, Math.min(left, STREAM_BYTES))
    if (unpacked === null) return 'unread'
    left -= unpacked.length
    const found = ACTIVE.exec(plainNames(unpacked.toString('latin1')))?.[1]
    if (found !== undefined) return found
  }
  return null
}

/** An object stream's bytes; null where its packing is not the usual one, broken, or unpacks to too much. */
function unpackedStream({ dictionary, data }: Stream, most: number): Buffer | null {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]
  if (filter === undefined) return data
  const predicted = /\/Predictor\s+(?!1\b)\d/.test(dictionary)
  if (!/^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filter) || predicted || most <= 0) return null
  try {
    return inflateSync(data, { maxOutputLength: most })
  } catch {
    return null
  }
}

/** Files inside are let in, as electronic invoices carry their data so; programs and archives are not. */
function embeddedFindings(streams: readonly Stream[]): Finding[] {
  const heads = streams.filter(({ dictionary }) => /\/EmbeddedFile\b/.test(dictionary)).map(headOf)
  const archive = heads.map(archiveKindOf).find((kind) => kind !== null)
  const program = heads.map(programKindOf).find((kind) => kind !== null)
  return [
    ...(archive ? [{ code: 'attachment.archive-nested', value: archive } as const] : []),
    ...(program ? [{ code: 'attachment.embedded-program', value: program } as const] : []),
  ]
}

function headOf({ data }: Stream): Buffer {
  try {
    // As much as the first bytes unpack to, although the rest is missing.
    return inflateSync(data.subarray(0, EMBEDDED_HEAD_BYTES), { finishFlush: 2 })
  } catch {
    return data
  }
}
