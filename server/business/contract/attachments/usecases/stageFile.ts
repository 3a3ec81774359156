import type { ObjectId } from 'mongodb'
import { beginFile, removeFile, writeFile } from '../../../../../models/attachmentContents.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { undoAfter } from '../../../../platform/database/unavailable.ts'
import type { IncomingFile, ReceivedFile } from '../../../../platform/intake/files.ts'
import { decideFile, decideSize, type FileFacts } from '../domain/acceptFile.ts'
import { type FileKind, factsOfKind } from '../domain/fileKinds.ts'
import { extensionOf, keptName } from '../domain/fileName.ts'
import type { ExaminedFormat } from '../examination/examine.task.ts'
import { examineFile } from './examineFile.ts'
import { detectedType, Inspection } from './inspection.ts'

const PICTURES = ['png', 'jpeg'] as const

/** A file in GridFS that no attachment has yet. */
export interface StagedFile extends ReceivedFile {
  readonly fileId: ObjectId
  readonly name: string
  readonly kind: FileKind
  readonly sizeBytes: number
}

/**
 * Streams a file into GridFS and finds out what it is on the way. Refuses, and leaves nothing, when it is too large, not
 * on the list, not what it says it is, or when it breaks off.
 */
export async function stageFile(file: IncomingFile, maxBytes: number, now: Date): Promise<StagedFile> {
  const fileId = await beginFile(now)
  const discard = () => removeFile(fileId)
  try {
    const inspection = new Inspection()
    await writeFile(fileId, inspected(file.content, inspection, maxBytes))
    const { sha256 } = inspection.end()
    const name = keptName(file.name)
    const kind = valueOrThrow(decideFile(await factsOf({ ...file, name }, inspection, fileId)))
    return { fileId, name, kind, sha256, sizeBytes: inspection.sizeBytes, discard }
  } catch (error) {
    await undoAfter(error, discard)
    throw error
  }
}

async function* inspected(content: AsyncIterable<Buffer>, inspection: Inspection, maxBytes: number) {
  for await (const piece of content) {
    inspection.push(piece)
    valueOrThrow(decideSize(inspection.sizeBytes, maxBytes))
    yield piece
  }
}

async function factsOf(
  { name, declaredType }: Pick<IncomingFile, 'name' | 'declaredType'>,
  { sizeBytes, isText, isZip, isPdf, head, tail }: Inspection,
  fileId: ObjectId,
): Promise<FileFacts> {
  const type = isZip ? null : await detectedType(head)
  const format = formatOf({ isZip, isPdf, isCsv: isText && extensionOf(name) === 'csv', type })
  return {
    name,
    declaredType,
    sizeBytes,
    isText,
    tail,
    isZip,
    examination: format === null ? null : await examineFile(fileId, format),
    detectedType: type,
  }
}

/** What a file is looked into as; null: there is nothing in it that its kind does not say. */
function formatOf(file: {
  isZip: boolean
  isPdf: boolean
  isCsv: boolean
  type: string | null
}): ExaminedFormat | null {
  if (file.isZip) return 'zip'
  if (file.isPdf) return 'pdf'
  if (file.isCsv) return 'csv'
  return PICTURES.find((kind) => factsOfKind(kind).mediaType === file.type) ?? null
}
