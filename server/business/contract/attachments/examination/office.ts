import { type Archive, type ArchiveLimits, openArchive } from '../../../../platform/archive/archive.ts'
import { ArchiveFault, type ArchiveProblem } from '../../../../platform/archive/archiveFault.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'
import { type Examination, type ExaminationFinding, shown } from './examination.ts'
import { archiveKindOf, isCompoundFile, programKindOf } from './magic.ts'
import { findActiveXml } from './officeXml.ts'

export const OFFICE_LIMITS: ArchiveLimits = { entries: 5_000, unpackedBytes: 200 * 1024 * 1024, ratio: 100 }
/** A chart in a document has a workbook; a workbook in that has no business there. */
const MAX_DEPTH = 1

const MACROS =
  /(?:^|\/)(?:vbaProject(?:Signature\w*)?\.bin|vbaData\.xml)$|^xl\/(?:macrosheets|dialogsheets)\/|\/activeX\//i
const ARCHIVES = /\.(?:zip|jar|war|apk|rar|7z|gz|tgz|bz2?|xz|zst|tar|cab|iso|lzh|arj|ace|docm|xlsm|pptm|xlsb)$/i
const OFFICE = /\.(?:docx|xlsx|pptx)$/i
/** Where Office keeps what is embedded. */
const EMBEDDINGS = /^(?:word|xl)\/embeddings\/[^/]+$/

const XML_HEAD_BYTES = 65_536

/** Names that streams of a compound file have, in its directory. */
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const [PACKAGED_PROGRAM, OLE_MACROS] = [utf16('Ole10Native'), utf16('_VBA_PROJECT')]

/** A fault of the archive, as people are told. */
const FAULTS: Readonly<Record<ArchiveProblem, AttachmentRefusalCode>> = {
  damaged: 'attachment.damaged',
  zip64: 'attachment.archive-zip64',
  encrypted: 'attachment.archive-encrypted',
  entries: 'attachment.archive-entries',
  size: 'attachment.archive-size',
  ratio: 'attachment.archive-ratio',
}

/**
 * Looks into an office document, part by part and into what is embedded, for everything that would run, open or fetch
 * something. An archive that cannot be read to its end is refused for that alone.
 */
export async function examineOffice(bytes: Buffer, depth = 0): Promise<Examination> {
  try {
    const archive = await openArchive(bytes, OFFICE_LIMITS)
    const findings: ExaminationFinding[] = []
    for (const { name } of archive.entries) {
      const content = (await archive.read(name)) ?? Buffer.alloc(0)
      findings.push(...(await findingsIn(name, content, depth)))
    }
    return { officeKind: officeKindOf(archive), findings: firstOfEach(findings) }
  } catch (error) {
    if (error instanceof ArchiveFault) return { officeKind: null, findings: [faultOf(error)] }
    throw error
  }
}

/** Which office document an archive is; null: a plain archive, or one of something else. */
function officeKindOf({ entries }: Archive): 'xlsx' | 'docx' | null {
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml')) return null
  const [word, excel] = [names.has('word/document.xml'), names.has('xl/workbook.xml')]
  if (word === excel) return null
  return word ? 'docx' : 'xlsx'
}

async function findingsIn(name: string, content: Buffer, depth: number): Promise<readonly ExaminationFinding[]> {
  if (MACROS.test(name)) return [{ code: 'attachment.macros', value: shown(name) }]
  if (EMBEDDINGS.test(name) && OFFICE.test(name) && depth < MAX_DEPTH)
    return (await examineOffice(content, depth + 1)).findings
  if (ARCHIVES.test(name) || OFFICE.test(name) || archiveKindOf(content) !== null)
    return [{ code: 'attachment.archive-nested', value: shown(name) }]
  if (programKindOf(content) !== null) return [{ code: 'attachment.embedded-program', value: shown(name) }]
  if (isCompoundFile(content)) return compoundFindings(name, content)
  if (/\.(?:xml|rels|vml)$/i.test(name)) return findActiveXml(name, content)
  return isXmlLike(content) ? findActiveIfXml(name, content) : []
}

/** A document may call its parts anything: what begins like XML is looked into by whatever name. */
const isXmlLike = (content: Buffer): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(content.subarray(0, XML_HEAD_BYTES).toString('latin1'))

/** A picture that is no well-formed XML is no part of the document that programs read. */
function findActiveIfXml(name: string, content: Buffer): readonly ExaminationFinding[] {
  try {
    return findActiveXml(name, content)
  } catch (error) {
    if (error instanceof ArchiveFault) return []
    throw error
  }
}

function compoundFindings(name: string, content: Buffer): readonly ExaminationFinding[] {
  if (content.includes(OLE_MACROS)) return [{ code: 'attachment.macros', value: shown(name) }]
  if (content.includes(PACKAGED_PROGRAM)) return [{ code: 'attachment.embedded-program', value: shown(name) }]
  return []
}

/** One example of each kind is enough to mend the file. */
const firstOfEach = (findings: readonly ExaminationFinding[]): ExaminationFinding[] =>
  findings.filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index)

function faultOf({ problem, entry }: ArchiveFault): ExaminationFinding {
  const { entries, unpackedBytes, ratio } = OFFICE_LIMITS
  const code = FAULTS[problem]
  if (problem === 'entries') return { code, threshold: entries }
  if (problem === 'size') return { code, threshold: unpackedBytes, unit: 'bytes' }
  if (problem === 'ratio') return { code, threshold: ratio }
  return { code, value: shown(entry ?? 'zip') }
}
