import { constants, inflateSync } from 'node:zlib'
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
/** How much of a stream is unpacked at first, and how much has to come out of it, to tell what it begins like. */
const [PACKED_HEAD_BYTES, HEAD_BYTES] = [1_024, 512]
/** Told by two or three bytes: a picture may begin so by chance. */
const SHORT_MAGIC: readonly string[] = ['gzip', 'bzip2', 'script']
const ENDS_WITHIN = 1_024

interface Stream {
  /** Where its dictionary begins in the file. */
  readonly at: number
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
  const hidden = hidesObjectStreams(text, streams) || streams.some(isPackedOddly) ? 'unread' : null
  const active = ACTIVE.exec(text)?.[1] ?? activeInStreams(streams) ?? hidden
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
    const from = Math.max(0, at - DICTIONARY_BYTES)
    const before = bytes.subarray(from, at).toString('latin1')
    const object = before.lastIndexOf(' obj') + 1
    const dictionary = plainNames(before.slice(object))
    streams.push({ at: from + object, dictionary, data: bytes.subarray(begin, end < 0 ? bytes.length : end) })
  }
  return streams
}

const isNamedObjectStream = ({ dictionary }: Stream): boolean => /\/ObjStm\b/.test(dictionary)

/** By its name, or by the two entries without which no reader finds objects in it: some readers ask for no name. */
const isObjectStream = (stream: Stream): boolean =>
  isNamedObjectStream(stream) || (/\/First\b/.test(stream.dictionary) && /\/N\b/.test(stream.dictionary))

/** Whether an object stream is named where no stream was found to have that name: behind a long or a misleading dictionary. */
function hidesObjectStreams(text: string, streams: readonly Stream[]): boolean {
  const found = new Set(streams.filter(isNamedObjectStream).map(({ at }) => at))
  return (text.match(/\/ObjStm\b/g)?.length ?? 0) > found.size
}

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

/** How a stream is packed: by the usual filter alone, not at all, or in another way. */
function filterOf({ dictionary }: Stream): 'flate' | 'none' | 'other' {
  if (!/\/Filter\b/.test(dictionary)) return 'none'
  return /\/Filter\s*(?:\[\s*\/(?:FlateDecode|Fl)\s*\]|\/(?:FlateDecode|Fl)\b)/.test(dictionary) ? 'flate' : 'other'
}

/** An object stream's bytes; null where its packing is not the usual one, broken, or unpacks to too much. */
function unpackedStream(stream: Stream, most: number): Buffer | null {
  const filter = filterOf(stream)
  if (filter === 'none') return stream.data
  const predicted = /\/Predictor\s+(?!1\b)\d/.test(stream.dictionary)
  if (filter === 'other' || predicted || most <= 0) return null
  try {
    return inflateSync(stream.data, { maxOutputLength: most })
  } catch {
    return null
  }
}

const isEmbeddedFile = ({ dictionary }: Stream): boolean => /\/EmbeddedFile\b/.test(dictionary)

/** An embedded file packed so that its beginning cannot be read. */
const isPackedOddly = (stream: Stream): boolean => isEmbeddedFile(stream) && filterOf(stream) === 'other'

/**
 * Files inside are let in, as electronic invoices carry their data so; programs and archives are not, whether their
 * stream says that it is a file or not.
 */
function embeddedFindings(streams: readonly Stream[]): Finding[] {
  const kinds = (kindOf: (head: Buffer) => string | null) =>
    streams
      .map((stream) => ({ kind: kindOf(headOf(stream)), sure: isEmbeddedFile(stream) }))
      .find(({ kind, sure }) => kind !== null && (sure || !SHORT_MAGIC.includes(kind)))?.kind
  const [archive, program] = [kinds(archiveKindOf), kinds(programKindOf)]
  return [
    ...(archive ? [{ code: 'attachment.archive-nested', value: archive } as const] : []),
    ...(program ? [{ code: 'attachment.embedded-program', value: program } as const] : []),
  ]
}

/** The first bytes of a stream, however many empty blocks its packing begins with. */
function headOf(stream: Stream): Buffer {
  const { data } = stream
  if (filterOf(stream) !== 'flate') return data
  try {
    for (let taken = PACKED_HEAD_BYTES; ; taken *= 8) {
      // As much as the first bytes unpack to, although the rest is missing.
      const head = inflateSync(data.subarray(0, taken), { finishFlush: constants.Z_SYNC_FLUSH })
      if (head.length >= HEAD_BYTES || taken >= data.length) return head
    }
  } catch {
    return data
  }
}
