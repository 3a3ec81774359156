import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'
import { ALL_FILE_KINDS, ALLOWED_EXTENSIONS, type FileKind, factsOfKind, UNDECLARED } from './fileKinds.ts'
import { extensionOf, isSafeName } from './fileName.ts'

/** What was found out about a file while it came in. */
export interface FileFacts {
  readonly name: string
  readonly declaredType: string
  readonly sizeBytes: number
  /** Content type by the first bytes of what is no zip archive; null: unknown. */
  readonly detectedType: string | null
  /** All of it is UTF-8 without control characters. */
  readonly isText: boolean
  /** It begins like a zip archive. */
  readonly isZip: boolean
  /** What a look inside brought out, of formats in which something can be hidden. */
  readonly examination: {
    readonly officeKind: 'xlsx' | 'docx' | null
    readonly findings: readonly Refusal<AttachmentRefusalCode>[]
  } | null
  /** The last bytes. */
  readonly tail: Buffer
}

/** A file is looked at as it comes in and no further than it may be large; `sizeBytes` is what came so far. */
export const decideSize = (sizeBytes: number, maxBytes: number): Decision<true, AttachmentRefusalCode> =>
  sizeBytes <= maxBytes ? accepted(true) : refused({ code: 'attachment.too-large', threshold: maxBytes, unit: 'bytes' })

/** Whether a file is let in, and as what; what it is told by its bytes, and name and declared type must agree. */
export function decideFile(facts: FileFacts): Decision<FileKind, AttachmentRefusalCode> {
  if (facts.sizeBytes === 0) return refused({ code: 'attachment.empty' })
  const refusals: Refusal<AttachmentRefusalCode>[] = []
  if (!isSafeName(facts.name)) refusals.push({ code: 'attachment.name-unsafe', field: 'file' })
  const kind = kindOf(facts)
  const findings = facts.examination?.findings ?? []
  if (kind !== null) refusals.push(...mislabelled(kind, facts))
  // An archive that was found inside is not told a second time because it stands near the end.
  if (kind !== null && !findings.some(({ code }) => code === 'attachment.archive-nested'))
    refusals.push(...alsoArchive(facts))
  else if (findings.length === 0) refusals.push(unknownContent(facts))
  refusals.push(...findings)
  return kind !== null && refusals.length === 0 ? accepted(kind) : refused(...refusals)
}

function kindOf({ name, isZip, examination, isText, detectedType }: FileFacts): FileKind | null {
  if (isZip) return examination?.officeKind ?? null
  const detected = ALL_FILE_KINDS.find((kind) => factsOfKind(kind).mediaType === detectedType)
  if (detected) return detected
  // Text may begin with the letters of anything, as `BM` of a bitmap: what else was detected counts for binaries only.
  if (!isText) return null
  return extensionOf(name) === 'csv' ? 'csv' : 'text'
}

/** What office programs wrote before there were docx and xlsx, and write where a password is set. */
const COMPOUND_FILE = 'application/x-cfb'

function unknownContent({ name, isZip, detectedType }: FileFacts): Refusal<AttachmentRefusalCode> {
  if (!isZip && detectedType === null && ['csv', 'txt'].includes(extensionOf(name)))
    return { code: 'attachment.not-utf8' }
  const value = isZip ? 'application/zip' : (detectedType ?? 'application/octet-stream')
  if (value.startsWith('image/')) return { code: 'attachment.picture-kind', value, threshold: 'jpg, png' }
  if (value === COMPOUND_FILE) return { code: 'attachment.office-kind', value, threshold: 'docx, xlsx' }
  return { code: 'attachment.kind-not-allowed', value, threshold: ALLOWED_EXTENSIONS.join(', ') }
}

/** Name or declared content type say something else than the bytes. */
function mislabelled(kind: FileKind, { name, declaredType }: FileFacts): Refusal<AttachmentRefusalCode>[] {
  const { extensions, declared } = factsOfKind(kind)
  const refusals: Refusal<AttachmentRefusalCode>[] = []
  const extension = extensionOf(name)
  if (!extensions.includes(extension))
    refusals.push({ code: 'attachment.extension-lies', value: extension || name, threshold: extensions.join(', ') })
  const type = declaredType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!UNDECLARED.includes(type) && !declared.includes(type))
    refusals.push({ code: 'attachment.type-lies', value: type.slice(0, 100), threshold: declared[0] ?? '' })
  return refusals
}

const ZIP_END = Buffer.from('504b0506', 'hex')
const ZIP_END_BYTES = 22

/**
 * A picture, document or text that is, read from its end, a zip archive: each reader would see another file. Many readers
 * do not mind what follows the archive; an end record tells itself by naming one disk and its entries twice.
 */
function alsoArchive({ isZip, tail }: FileFacts): Refusal<AttachmentRefusalCode>[] {
  if (isZip) return []
  for (let at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1))
    if (isEndRecord(tail.subarray(at, at + ZIP_END_BYTES))) return [{ code: 'attachment.archive-nested', value: 'zip' }]
  return []
}

const isEndRecord = (record: Buffer): boolean =>
  record.length === ZIP_END_BYTES && record.readUInt32LE(4) === 0 && record.readUInt16LE(8) === record.readUInt16LE(10)
