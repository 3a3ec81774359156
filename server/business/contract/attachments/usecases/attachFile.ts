import { countAttached } from '../../../../../models/attachedTotals.ts'
import { holdContent } from '../../../../../models/attachmentContents.ts'
import { attachmentStore } from '../../../../../models/attachments.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { AttachFields } from '../attachments.contract.ts'
import { type Attachment, decideQuota } from '../domain/attachment.ts'
import { decideUpload, ownerOf, ownerStream } from '../domain/owners.ts'
import { getOwner, standingOf } from './owner.ts'
import { type SeenAttachment, seenOf } from './seenAttachment.ts'
import type { StagedFile } from './stageFile.ts'

export interface AttachFile extends AttachFields {
  readonly received: StagedFile
}

/** Attaches a received file to a case; bytes that are stored already are not stored again. */
export async function attachFile(
  work: UnitOfWork,
  { received, documentCode, note, ...named }: AttachFile,
): Promise<SeenAttachment> {
  const owner = ownerOf(named)
  const found = await getOwner(work, owner)
  valueOrThrow(decideUpload(owner.kind, standingOf(found), work.actor))
  const { userId, name: uploaderName, organisationId } = work.actor
  const { name, kind, sizeBytes, sha256, discard } = received
  valueOrThrow(decideQuota(await countAttached(owner, { files: 1, bytes: sizeBytes }, work.session)))
  const content: Attachment = {
    state: 'kept',
    owner,
    ownerVersion: found.version,
    name,
    kind,
    sizeBytes,
    sha256,
    documentCode: documentCode ?? null,
    note: note ?? '',
    uploader: { userId, name: uploaderName, organisationId },
    removal: null,
  }
  if (!(await holdContent(received, work.session))) work.afterCommit(discard)
  const payload = { owner: ownerStream(owner), name, sizeBytes, sha256 }
  const number = await work.nextNumber('AT')
  const attachment = await work.create(attachmentStore, number, content, { type: 'attachment.added', payload })
  return seenOf(work, attachment)
}
