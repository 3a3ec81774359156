import type { AttachmentView, OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { type UploadOptions, upload } from '../api/upload.ts'

/** What is said about a file: which paper of the checklist it is, and a note. */
export interface UploadLabels {
  readonly documentCode: string
  readonly note: string
}

export const NO_LABELS: UploadLabels = { documentCode: '', note: '' }

/** Attaches a file to a case; with the same key again it is the same attachment. */
export const attachFile = (
  owner: OwnerRef,
  file: File,
  labels: UploadLabels,
  { idempotencyKey, ...options }: UploadOptions & { readonly idempotencyKey: string },
): Promise<AttachmentView> => upload('/attachments', { body: formOf(owner, file, labels), idempotencyKey }, options)

/** The file comes last: the server decides by the fields whether to read it. */
function formOf(owner: OwnerRef, file: File, { documentCode, note }: UploadLabels): FormData {
  const form = new FormData()
  form.set('ownerKind', owner.kind)
  form.set('ownerNumber', owner.number)
  if (documentCode) form.set('documentCode', documentCode)
  if (note.trim()) form.set('note', note.trim())
  form.set('file', file)
  return form
}
