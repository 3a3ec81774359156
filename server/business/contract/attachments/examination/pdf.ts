import { constants, inflateSync } from 'node:zlib'
import type { Examination, ExaminationFinding } from './examination.ts'
import { archiveKindOf, programKindOf } from './magic.ts'
import { type PdfStream, streamsOf } from './pdfStreams.ts'
import { plainNames } from './pdfTokens.ts'

/**
 * Names that make a PDF (ISO 32000-2, 12.6.4, 12.7 and 13.6) run a script, start, play or open another file, send or fetch
 * data, or carry a second document in the XFA format. All are long enough not to stand in compressed data by chance.
 */
const ACTIVE =
  /\/(JavaScript|Rendition|Launch|GoToE|GoToR|SubmitForm|ImportData|RichMedia|OnInstantiate|Movie|Thread(?=[\s\0]*\/[FD][\s\0])|XFA(?=[\s\0]*[\d[%]))(?=[\s\0()<>[\]{}/%]|$)/
/** Entries of a stream whose bytes are in another file (7.3.8.2). */
const FOREIGN = ['F', 'FFilter', 'FDecodeParms']
/** What one object stream, and all of them together, may unpack to. */
const [STREAM_BYTES, ALL_STREAMS_BYTES] = [20 * 1024 * 1024, 200 * 1024 * 1024]
/** How much of a stream is unpacked at first, and how much has to come out of it, to tell what it begins like. */
const [PACKED_HEAD_BYTES, HEAD_BYTES] = [1_024, 512]
/** Told by two or three bytes: a picture may begin so by chance. */
const SHORT_MAGIC: readonly string[] = ['gzip', 'bzip2', 'script']
const ENDS_WITHIN = 1_024

/**
 * Looks through a PDF as it stands and through its compressed object streams for names of actions. It reads every stream
 * there is, not what a cross reference leads to: what is not reached today is reached after the next change of the file.
 * A stream whose dictionary could be read in two ways is looked into in none.
 */
export function examinePdf(bytes: Buffer): Examination {
  const raw = bytes.toString('latin1')
  const text = plainNames(raw)
  const findings: ExaminationFinding[] = []
  if (!bytes.subarray(-ENDS_WITHIN).includes('%%EOF')) findings.push({ code: 'attachment.damaged', value: 'pdf' })
  const streams = streamsOf(bytes, raw)
  if (isEncrypted(text) && (streams.some(isObjectStream) || EMBEDDED.test(text)))
    return { officeKind: null, findings: [...findings, { code: 'attachment.archive-encrypted', value: 'pdf' }] }
  const hidden = isHiding(text, streams) ? 'unread' : null
  const active = ACTIVE.exec(text)?.[1] ?? activeInStreams(streams) ?? hidden
  if (active === 'unread') findings.push({ code: 'attachment.pdf-unreadable' })
  else if (active !== null) findings.push({ code: 'attachment.pdf-action', value: active })
  const foreign = streams.flatMap(({ dictionary }) => FOREIGN.filter((name) => dictionary?.has(name)))[0]
  if (foreign !== undefined) findings.push({ code: 'attachment.remote-content', value: foreign })
  findings.push(...embeddedFindings(streams))
  return { officeKind: null, findings }
}

/** Strings and bytes of streams are encrypted, names are not: all but packed objects and files inside can be looked into. */
const isEncrypted = (text: string): boolean => /\/Encrypt\b/.test(text)
const EMBEDDED = /\/(?:EmbeddedFiles?|EF)\b/

/** Whether something may be in the file that is not looked into. */
const isHiding = (text: string, streams: readonly PdfStream[]): boolean =>
  streams.some(({ dictionary }) => dictionary === null) ||
  streams.some(isPackedOddly) ||
  // Named where no stream was found to have that name.
  (text.match(/\/ObjStm\b/g)?.length ?? 0) > streams.filter(isNamedObjectStream).length

const isNamedObjectStream = ({ dictionary }: PdfStream): boolean => dictionary?.get('Type') === '/ObjStm'

/** By its name, or by the two entries without which no reader finds objects in it: some readers ask for no name. */
const isObjectStream = (stream: PdfStream): boolean =>
  isNamedObjectStream(stream) || (stream.dictionary?.has('First') === true && stream.dictionary.has('N'))

/** An active name in an object stream; `unread` where one cannot be looked into; null: neither. */
function activeInStreams(streams: readonly PdfStream[]): string | null {
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
function filterOf({ dictionary }: PdfStream): 'flate' | 'none' | 'other' {
  const filter = dictionary?.get('Filter') ?? 'null'
  if (filter === 'null' || filter === '[ ]') return 'none'
  return /^(?:\[ )?\/(?:FlateDecode|Fl)(?: \])?$/.test(filter) ? 'flate' : 'other'
}

/** What bytes are made into after they are unpacked: in these parameters nothing, in all others perhaps other objects. */
const PLAIN_PARAMETERS = /^(?:\[ )?(?:null|<< (?:\/Predictor 1 |\/(?!Predictor )\w+ \d+ )*>>)(?: \])?$/

const isPredicted = ({ dictionary }: PdfStream): boolean =>
  ['DecodeParms', 'DP'].some((name) => !PLAIN_PARAMETERS.test(dictionary?.get(name) ?? 'null'))

/** An object stream's bytes; null where its packing is not the usual one, broken, or unpacks to too much. */
function unpackedStream(stream: PdfStream, most: number): Buffer | null {
  const filter = filterOf(stream)
  if (filter === 'none') return stream.data
  if (filter === 'other' || isPredicted(stream) || most <= 0) return null
  try {
    return inflateSync(stream.data, { maxOutputLength: most })
  } catch {
    return null
  }
}

const isEmbeddedFile = ({ dictionary }: PdfStream): boolean => dictionary?.get('Type') === '/EmbeddedFile'

/** An embedded file packed so that its beginning cannot be read. */
const isPackedOddly = (stream: PdfStream): boolean => isEmbeddedFile(stream) && filterOf(stream) === 'other'

/**
 * Files inside are let in, as electronic invoices carry their data so; programs and archives are not, whether their
 * stream says that it is a file or not.
 */
function embeddedFindings(streams: readonly PdfStream[]): ExaminationFinding[] {
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
function headOf(stream: PdfStream): Buffer {
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
