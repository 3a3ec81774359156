import { attachmentStore } from '../../../../../models/attachments.ts'
import type { Stored } from '../../../../../models/store.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import type { Attachment, AttachmentRef, RemovalFacts } from '../domain/attachment.ts'
import { findDecisionSince, getOwner } from './owner.ts'

/** An attachment with what decides whether this person may remove it. */
export type SeenAttachment = Attachment & Stored & RemovalFacts

/** The attachment if this person sees the case it belongs to; else `http.not-found`. */
export async function getAttachment(reader: Reader, { attachmentNo }: AttachmentRef): Promise<SeenAttachment> {
  const attachment = await attachmentStore.model
    .findById(attachmentNo, null, { session: reader.session ?? null })
    .lean<Attachment & Stored>()
  if (!attachment) throw notFound(attachmentNo)
  // The same answer, to the word, as for an attachment that does not exist.
  await getOwner(reader, attachment.owner).catch((error: unknown) => {
    throw error instanceof RefusalError ? notFound(attachmentNo) : error
  })
  return seenOf(reader, attachment)
}

export async function seenOf(reader: Reader, attachment: Attachment & Stored): Promise<SeenAttachment> {
  const laterDecision = await findDecisionSince(reader, attachment)
  return { ...attachment, actorOrganisationId: reader.actor.organisationId, laterDecision }
}
