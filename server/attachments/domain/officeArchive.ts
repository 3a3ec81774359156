import type { Refusal } from '../../kernel/refusal.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'
import { overlaps, type ZipEntry } from './zipDirectory.ts'

/** What a zip archive says about itself; `damaged` where it is no whole archive. */
export type Archive = 'damaged' | { readonly entries: readonly ZipEntry[]; readonly directoryOffset: number }

export const MAX_ENTRIES = 5_000
/** More than that many entries take; nothing longer is read. */
export const MAX_DIRECTORY_BYTES = 2 * 1024 * 1024
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
/** Unpacked to packed, of the whole archive; Office files stay below 30. */
export const MAX_RATIO = 100
/** Small archives may be dense. */
const RATIO_COUNTS_FROM_BYTES = 1024 * 1024

const MACROS =
  /(?:^|\/)(?:vbaProject(?:Signature\w*)?\.bin|vbaData\.xml)$|^xl\/(?:macrosheets|dialogsheets)\/|\/activeX\//i
const ARCHIVES = /\.(?:zip|jar|war|apk|rar|7z|gz|tgz|bz2?|xz|zst|tar|cab|iso|lzh|arj|ace|docm|xlsm|pptm|xlsb)$/i
/** Workbooks behind charts are zip archives by nature; Office keeps them in these folders. */
const OFFICE = /\.(?:docx|xlsx|pptx)$/i
const EMBEDDINGS = /^(?:word|xl)\/embeddings\/[^/]+$/
const UNSAFE_PATH = /^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|^[a-z]:|\p{Cc}/iu

/** Which office document an archive is; null: a plain archive, or one of something else. */
export function officeKindOf(entries: readonly ZipEntry[]): 'xlsx' | 'docx' | null {
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml')) return null
  const [word, excel] = [names.has('word/document.xml'), names.has('xl/workbook.xml')]
  if (word === excel) return null
  return word ? 'docx' : 'xlsx'
}

/** Every reason not to take an office document, found without unpacking a byte of it. */
export function archiveRefusals({
  entries,
  directoryOffset,
}: Exclude<Archive, 'damaged'>): Refusal<AttachmentRefusalCode>[] {
  const refusals: Refusal<AttachmentRefusalCode>[] = []
  const unpacked = sum(entries.map(({ unpackedBytes }) => unpackedBytes))
  const packed = sum(entries.map(({ packedBytes }) => packedBytes))
  const ratio = Math.ceil(unpacked / Math.max(packed, 1))
  const named = (code: AttachmentRefusalCode, found: ZipEntry | undefined) => {
    if (found) refusals.push({ code, value: found.name.slice(0, 100) })
  }
  if (entries.length > MAX_ENTRIES)
    refusals.push({ code: 'attachment.archive-entries', value: entries.length, threshold: MAX_ENTRIES })
  if (unpacked > MAX_UNPACKED_BYTES)
    refusals.push({ code: 'attachment.archive-size', value: unpacked, threshold: MAX_UNPACKED_BYTES, unit: 'bytes' })
  if (ratio > MAX_RATIO && unpacked > RATIO_COUNTS_FROM_BYTES)
    refusals.push({ code: 'attachment.archive-ratio', value: ratio, threshold: MAX_RATIO })
  named(
    'attachment.archive-encrypted',
    entries.find(({ encrypted }) => encrypted),
  )
  named(
    'attachment.macros',
    entries.find(({ name }) => MACROS.test(name)),
  )
  named('attachment.archive-nested', entries.find(isNestedArchive))
  const faulty =
    overlaps(entries, directoryOffset) ||
    new Set(entries.map(({ name }) => name)).size !== entries.length ||
    entries.some(({ name, method }) => UNSAFE_PATH.test(name) || (method !== 0 && method !== 8))
  if (faulty) refusals.push({ code: 'attachment.damaged', value: 'zip' })
  return refusals
}

const isNestedArchive = ({ name }: ZipEntry): boolean =>
  ARCHIVES.test(name) || (OFFICE.test(name) && !EMBEDDINGS.test(name))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
