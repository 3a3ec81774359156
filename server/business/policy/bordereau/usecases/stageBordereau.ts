import { createHash } from 'node:crypto'
import type { ObjectId } from 'mongodb'
import { beginFile, readFile, removeFile, writeFile } from '../../../../../models/attachmentContents.ts'
import { acceptedUnless, refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { undoAfter } from '../../../../platform/database/unavailable.ts'
import type { IncomingFile, ReceivedFile } from '../../../../platform/intake/files.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import { keptName } from '../../../contract/attachments/domain/fileName.ts'
import { decideClean } from '../../../contract/attachments/domain/scan.ts'
import { scanFile } from '../../../contract/attachments/usecases/scanFile.ts'
import type { FileHead } from '../domain/bordereau.ts'
import { readHead } from './readList.ts'

export interface UploadFields {
  /** Of a text file, where a person looked at it. */
  readonly encoding?: Encoding
}

/** A file in GridFS that no import has yet, with its first rows. */
export interface StagedBordereau extends ReceivedFile {
  readonly fileId: ObjectId
  readonly name: string
  readonly sizeBytes: number
  readonly head: FileHead
}

/**
 * Streams a file into GridFS, has it scanned and looks at its first rows. Refuses, and leaves nothing, where it is too large or
 * nothing that could be read.
 */
export async function stageBordereau(
  { intake, now }: Reader,
  { encoding }: UploadFields,
  file: IncomingFile,
): Promise<StagedBordereau> {
  if (!intake) throw new Error('files come in by requests alone')
  const fileId = await beginFile(now)
  const discard = () => removeFile(fileId)
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    async function* measured() {
      for await (const piece of file.content) {
        sizeBytes += piece.length
        if (sizeBytes > MOST_BYTES)
          valueOrThrow(refused({ code: 'bordereau.file-too-large', threshold: MOST_BYTES, unit: 'bytes' }))
        hash.update(piece)
        yield piece
      }
    }
    await writeFile(fileId, measured())
    valueOrThrow(acceptedUnless(sizeBytes === 0 ? [{ code: 'bordereau.empty' }] : [], true))
    if (intake.scanner) valueOrThrow(decideClean(await scanFile(readFile(fileId), intake.scanner)))
    const head = await readHead(fileId, encoding ?? null)
    return { fileId, name: keptName(file.name), sha256: hash.digest('hex'), sizeBytes, head, discard }
  } catch (error) {
    await undoAfter(error, discard)
    throw error
  }
}

/** 100,000 rows as text are about so much; packed in a workbook a third of it. */
export const MOST_BYTES = 48 * 1024 * 1024
