import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ActingPerson } from './domain/attachment.ts'
import type { FileKind } from './domain/fileKinds.ts'
import type { OwnerKind, OwnerRef } from './domain/owners.ts'

export type { FileKind, OwnerKind, OwnerRef }

/** Text fields of an upload; the file comes after them. */
export interface AttachFields {
  readonly ownerKind: OwnerKind
  readonly ownerNumber: string
  readonly documentCode?: string
  readonly note?: string
}

export interface RemoveAttachmentBody {
  readonly reason: string
}

export interface AttachmentView {
  readonly number: string
  readonly version: number
  readonly state: 'kept' | 'removed'
  readonly owner: OwnerRef
  readonly name: string
  readonly kind: FileKind
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
  /** Entry of the document checklist it answers. */
  readonly documentCode: string | null
  readonly note: string
  readonly uploader: ActingPerson
  readonly attachedAt: string
  readonly removal: (ActingPerson & { readonly reason: string; readonly at: string }) | null
  /** Can be shown inside a page, at `?preview=1`. */
  readonly preview: boolean
  readonly allowedEvents: readonly AllowedEvent<'remove'>[]
}

/** GET /attachment-limits: what can be chosen, known before there is a case to attach to. */
export interface AttachmentLimitsView {
  readonly maxBytes: number
  /** As a file chooser takes it: `.pdf,.png`. */
  readonly accept: string
}

export interface AttachmentListView extends AttachmentLimitsView {
  readonly items: readonly AttachmentView[]
  /** Whether this person may attach more now; empty where it is not theirs at all. */
  readonly allowedEvents: readonly AllowedEvent<'upload'>[]
}
