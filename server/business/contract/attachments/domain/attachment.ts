import { accepted, acceptedUnless, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'
import { type FileKind, factsOfKind } from './fileKinds.ts'
import { type OwnerRef, RELIED_ON } from './owners.ts'

/** More would be a dump, not the papers of a case. */
export const MAX_PER_OWNER = 200
export const MAX_BYTES_PER_OWNER = 500 * 1024 * 1024

/** What is attached to a case together, with the file in question. */
export interface AttachedTogether {
  readonly files: number
  readonly bytes: number
}

/** Whether a case can hold what would then be attached to it. */
export function decideQuota({ files, bytes }: AttachedTogether): Decision<true, AttachmentRefusalCode> {
  const refusals: Refusal<AttachmentRefusalCode>[] = []
  if (files > MAX_PER_OWNER) refusals.push({ code: 'attachment.too-many', value: files, threshold: MAX_PER_OWNER })
  if (bytes > MAX_BYTES_PER_OWNER)
    refusals.push({ code: 'attachment.case-full', value: bytes, threshold: MAX_BYTES_PER_OWNER, unit: 'bytes' })
  return acceptedUnless(refusals, true)
}

/** A person and the organisation they acted for. */
export interface ActingPerson {
  readonly userId: string
  readonly name: string
  readonly organisationId: string
}

/** Names an attachment in a command. */
export interface AttachmentRef {
  readonly attachmentNo: string
}

/** A file kept for a case. Its bytes are a content of their own, which attachments with the same bytes share. */
export interface Attachment {
  readonly state: 'kept' | 'removed'
  readonly owner: OwnerRef
  /** Version of the owner when it was attached; what happened to the owner after that may lock it. */
  readonly ownerVersion: number
  readonly name: string
  readonly kind: FileKind
  readonly sizeBytes: number
  /** Of the bytes; names the content. */
  readonly sha256: string
  /** Entry of the document checklist it answers. */
  readonly documentCode: string | null
  readonly note: string
  readonly uploader: ActingPerson
  readonly removal: (ActingPerson & { readonly reason: string; readonly at: Date }) | null
}

/** An upload in which the scanner found something; nothing but this is kept of it. */
export interface InfectedUpload {
  readonly owner: OwnerRef
  readonly name: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly signature: string
}

/** What decides about a removal besides the attachment. */
export interface RemovalFacts {
  readonly actorOrganisationId: string
  /** The first decision on the case since it was attached, or that a record names it as its paper. */
  readonly laterDecision: string | null
}

/** Only who attached it removes it, and only until a decision on the case, or a record, may have stood on it. */
export function decideRemoval(
  attachment: Pick<Attachment, 'state' | 'uploader'>,
  { actorOrganisationId, laterDecision }: RemovalFacts,
): Decision<true, AttachmentRefusalCode> {
  if (attachment.state === 'removed') return refused({ code: 'attachment.removed' })
  const { organisationId } = attachment.uploader
  const refusals: Refusal<AttachmentRefusalCode>[] = []
  if (organisationId !== actorOrganisationId)
    refusals.push({ code: 'attachment.uploader-only', value: actorOrganisationId, threshold: organisationId })
  if (laterDecision === RELIED_ON) refusals.push({ code: 'attachment.paper-of-record' })
  else if (laterDecision !== null) refusals.push({ code: 'attachment.locked', value: laterDecision })
  return acceptedUnless(refusals, true)
}

/** What is kept is sent to whoever sees the case; shown inside a page is only what a browser can be trusted with. */
export function decideOpening(
  { state, kind }: Pick<Attachment, 'state' | 'kind'>,
  preview: boolean,
): Decision<true, AttachmentRefusalCode> {
  if (state === 'removed') return refused({ code: 'attachment.removed' })
  if (preview && !factsOfKind(kind).preview) return refused({ code: 'attachment.no-preview', value: kind })
  return accepted(true)
}

/** Whether what is stored, by its hash, is what was attached; null where it cannot be read. */
export const decideUnaltered = (
  { _id, sha256 }: Pick<Attachment, 'sha256'> & { readonly _id: string },
  stored: string | null,
): Decision<true, AttachmentRefusalCode> =>
  stored === sha256 ? accepted(true) : refused({ code: 'attachment.altered', value: _id })
