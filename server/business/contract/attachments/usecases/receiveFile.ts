import { readFile } from '../../../../../models/attachmentContents.ts'
import { infectedUploadStore } from '../../../../../models/attachments.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { undoAfter } from '../../../../platform/database/unavailable.ts'
import { inUnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { IncomingFile } from '../../../../platform/intake/files.ts'
import type { AttachFields } from '../attachments.contract.ts'
import { decideUpload, type OwnerRef, ownerOf } from '../domain/owners.ts'
import { decideClean } from '../domain/scan.ts'
import { getOwner, standingOf } from './owner.ts'
import { scanFile } from './scanFile.ts'
import { type StagedFile, stageFile } from './stageFile.ts'

/**
 * Lets a file in as far as GridFS, before any transaction: first whether this person may attach to this case at all, then
 * what the file is, then what the scanner says. Whatever is refused leaves no byte.
 */
export async function receiveFile(reader: Reader, fields: AttachFields, file: IncomingFile): Promise<StagedFile> {
  const { intake } = reader
  if (!intake) throw new Error('files come in by requests alone')
  const owner = ownerOf(fields)
  const found = await getOwner(reader, owner)
  valueOrThrow(decideUpload(owner.kind, standingOf(found), reader.actor))
  const staged = await stageFile(file, intake.maxBytes, reader.now)
  if (intake.scanner === null) return staged
  try {
    const signature = await scanFile(readFile(staged.fileId), intake.scanner)
    if (signature !== null) await recordInfection(reader, owner, staged, signature)
    valueOrThrow(decideClean(signature))
    return staged
  } catch (error) {
    await undoAfter(error, staged.discard)
    throw error
  }
}

/** Who brought what to which case; a change of its own, since the upload itself comes to nothing. */
async function recordInfection(reader: Reader, owner: OwnerRef, file: StagedFile, signature: string): Promise<void> {
  const { name, sizeBytes, sha256 } = file
  await inUnitOfWork(reader, async (work) => {
    const content = { owner, name, sizeBytes, sha256, signature }
    const payload = { owner: `${owner.kind}:${owner.number}`, name, sha256, signature }
    const number = await work.nextNumber('IU')
    await work.create(infectedUploadStore, number, content, { type: 'attachment.infected', payload })
  })
}
