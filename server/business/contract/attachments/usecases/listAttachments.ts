import { attachmentStore } from '../../../../../models/attachments.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Decision } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'
import { type Attachment, MAX_PER_OWNER } from '../domain/attachment.ts'
import { decideUpload, type OwnerNamed, ownerOf } from '../domain/owners.ts'
import { getOwner, standingOf } from './owner.ts'
import { type SeenAttachment, seenOf } from './seenAttachment.ts'

export interface AttachmentsOfOwner {
  readonly items: readonly SeenAttachment[]
  readonly upload: Decision<true, AttachmentRefusalCode>
}

/** What is attached to a case, latest first, and whether this person may attach more. */
export async function listAttachments(reader: Reader, named: OwnerNamed): Promise<AttachmentsOfOwner> {
  const owner = ownerOf(named)
  const attachedTo = await getOwner(reader, owner)
  const found = await attachmentStore.model
    .find({ 'owner.kind': owner.kind, 'owner.number': owner.number, state: 'kept' })
    .sort({ _id: -1 })
    .limit(MAX_PER_OWNER)
    .lean<(Attachment & Stored)[]>()
  const items = await Promise.all(found.map((attachment) => seenOf(reader, attachment)))
  return { items, upload: decideUpload(owner.kind, standingOf(attachedTo), reader.actor) }
}
