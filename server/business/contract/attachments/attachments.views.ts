import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import type { AttachmentLimitsView, AttachmentListView, AttachmentView } from './attachments.contract.ts'
import { attachmentMenu, uploadMenu } from './domain/attachmentMenu.ts'
import { ALLOWED_EXTENSIONS, factsOfKind } from './domain/fileKinds.ts'
import type { AttachmentsOfOwner } from './usecases/listAttachments.ts'
import type { SeenAttachment } from './usecases/seenAttachment.ts'

export function attachmentView(seen: SeenAttachment & Stored, { actor }: Reader): AttachmentView {
  const { mediaType, preview } = factsOfKind(seen.kind)
  return {
    number: seen._id,
    version: seen.version,
    state: seen.state,
    owner: seen.owner,
    name: seen.name,
    kind: seen.kind,
    mediaType,
    sizeBytes: seen.sizeBytes,
    sha256: seen.sha256,
    documentCode: seen.documentCode,
    note: seen.note,
    uploader: seen.uploader,
    attachedAt: seen.createdAt.toISOString(),
    removal: seen.removal && { ...seen.removal, at: seen.removal.at.toISOString() },
    preview,
    allowedEvents: allowedEventsView(attachmentMenu(seen, actor)),
  }
}

/** What can be chosen for an attachment, of whichever case. */
export const attachmentLimitsView = ({ intake }: Pick<Reader, 'intake'>): AttachmentLimitsView => ({
  maxBytes: intake?.maxBytes ?? 0,
  accept: ALLOWED_EXTENSIONS.map((extension) => `.${extension}`).join(','),
})

export function attachmentListView({ items, upload }: AttachmentsOfOwner, reader: Reader): AttachmentListView {
  return {
    items: items.map((item) => attachmentView(item, reader)),
    allowedEvents: allowedEventsView(uploadMenu(upload, reader.actor)),
    ...attachmentLimitsView(reader),
  }
}
