import { mayDo } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Decision } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import { failureOf } from '../../../platform/http/failure.ts'
import type { AttachmentLimitsView, AttachmentListView, AttachmentView } from './attachments.contract.ts'
import { decideRemoval } from './domain/attachment.ts'
import { ALLOWED_EXTENSIONS, factsOfKind } from './domain/fileKinds.ts'
import type { AttachmentsOfOwner } from './usecases/listAttachments.ts'
import type { SeenAttachment } from './usecases/seenAttachment.ts'

export function attachmentView(seen: SeenAttachment & Stored, { actor }: Reader): AttachmentView {
  const { mediaType, preview } = factsOfKind(seen.kind)
  const own = seen.uploader.organisationId === actor.organisationId && mayDo(actor, 'attachment.write')
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
    allowedEvents: own ? [allowed('remove', decideRemoval(seen, seen))] : [],
  }
}

/** What can be chosen for an attachment, of whichever case. */
export const attachmentLimitsView = ({ intake }: Pick<Reader, 'intake'>): AttachmentLimitsView => ({
  maxBytes: intake?.maxBytes ?? 0,
  accept: ALLOWED_EXTENSIONS.map((extension) => `.${extension}`).join(','),
})

export function attachmentListView({ items, upload }: AttachmentsOfOwner, reader: Reader): AttachmentListView {
  const othersJob = !upload.ok && upload.refusals.some(({ code }) => code === 'attachment.not-for-your-role')
  return {
    items: items.map((item) => attachmentView(item, reader)),
    allowedEvents: othersJob || !mayDo(reader.actor, 'attachment.write') ? [] : [allowed('upload', upload)],
    ...attachmentLimitsView(reader),
  }
}

function allowed<Event extends string>(event: Event, decision: Decision<true>): AllowedEvent<Event> {
  return decision.ok ? { event, allowed: true } : { event, allowed: false, why: decision.refusals.map(failureOf) }
}
