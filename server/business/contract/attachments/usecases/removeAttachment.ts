import { countAttached } from '../../../../../models/attachedTotals.ts'
import { releaseContent, removeFile } from '../../../../../models/attachmentContents.ts'
import { attachmentStore } from '../../../../../models/attachments.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { RemoveAttachmentBody } from '../attachments.contract.ts'
import { type AttachmentRef, decideRemoval } from '../domain/attachment.ts'
import { ownerStream } from '../domain/owners.ts'
import { getAttachment, type SeenAttachment } from './seenAttachment.ts'

export type RemoveAttachment = AttachmentRef & RemoveAttachmentBody

/** Removes an attachment with a reason. Name, hash and history stay; bytes nobody else has attached are freed. */
export async function removeAttachment(
  work: UnitOfWork,
  { attachmentNo, reason }: RemoveAttachment,
): Promise<SeenAttachment> {
  const { actorOrganisationId, laterDecision, ...attachment } = await getAttachment(work, { attachmentNo })
  work.requireExpected(attachment)
  const facts = { actorOrganisationId, laterDecision }
  valueOrThrow(decideRemoval(attachment, facts))
  await countAttached(attachment.owner, { files: -1, bytes: -attachment.sizeBytes }, work.session)
  const fileId = await releaseContent(attachment.sha256, work.now, work.session)
  if (fileId) work.afterCommit(() => removeFile(fileId))
  const { userId, name, organisationId } = work.actor
  const removal = { userId, name, organisationId, reason, at: work.now }
  const payload = { owner: ownerStream(attachment.owner), name: attachment.name, sha256: attachment.sha256 }
  const fact = { type: 'attachment.removed', payload, reason }
  const removed = await work.change(attachmentStore, attachment, { state: 'removed', removal }, fact)
  return { ...removed, ...facts }
}
