import {
  allowedEvents,
  flag,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import type { AttachmentLimitsView, AttachmentListView, AttachmentView } from './attachments.contract.ts'
import type { ActingPerson } from './domain/attachment.ts'
import { ALL_FILE_KINDS } from './domain/fileKinds.ts'
import { OWNER_KINDS, type OwnerRef } from './domain/owners.ts'

const person = { userId: text(), name: text(), organisationId: text() }
const limitKeys = { maxBytes: whole(), accept: text() }

export const ownerAnswer = object<OwnerRef>({ kind: oneOf(OWNER_KINDS), number: text() })

export const attachmentAnswer = named<AttachmentView>('Attachment', {
  number: text(),
  version: whole(),
  state: oneOf(['kept', 'removed']),
  owner: ownerAnswer,
  name: text(),
  kind: oneOf(ALL_FILE_KINDS),
  mediaType: text(),
  sizeBytes: whole(),
  sha256: text(),
  documentCode: nullable(text()),
  note: text(),
  uploader: object<ActingPerson>(person),
  attachedAt: instant(),
  removal: nullable(object<NonNullable<AttachmentView['removal']>>({ ...person, reason: text(), at: instant() })),
  preview: flag(),
  allowedEvents: allowedEvents(['remove']),
})

export const attachmentLimitsAnswer = named<AttachmentLimitsView>('AttachmentLimits', limitKeys)

export const attachmentsAnswer = named<AttachmentListView>('Attachments', {
  ...limitKeys,
  items: list(attachmentAnswer),
  allowedEvents: allowedEvents(['upload']),
})
