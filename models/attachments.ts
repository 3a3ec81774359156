import { Schema } from 'mongoose'
import type { Attachment, InfectedUpload } from '../server/business/contract/attachments/domain/attachment.ts'
import { ALL_FILE_KINDS } from '../server/business/contract/attachments/domain/fileKinds.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/**
 * Attachments, numbered `AT…`; stream `attachment:AT…`. Who sees one is for its owner's store to say, so none is visible
 * by itself: use cases come by way of the owner.
 */
export const attachmentStore = defineStore<Attachment>({
  name: 'attachment',
  collection: 'attachments',
  visibility: () => ({ _id: { $in: [] } }),
  definition: {
    state: { type: String, required: true, enum: ['kept', 'removed'] },
    owner: { type: Mixed, required: true },
    ownerVersion: { type: Number, required: true },
    name: { type: String, required: true },
    kind: { type: String, required: true, enum: ALL_FILE_KINDS },
    sizeBytes: { type: Number, required: true, min: 1 },
    sha256: { type: String, required: true },
    documentCode: { type: String, default: null },
    note: { type: String, default: '' },
    uploader: { type: Mixed, required: true },
    removal: { type: Mixed, default: null },
  },
  indexes: [[{ 'owner.kind': 1, 'owner.number': 1, state: 1, _id: 1 }], [{ sha256: 1 }]],
})

/** Uploads the scanner turned away, numbered `IU…`; stream `infectedUpload:IU…`. Nobody's to list: the audit log tells of them. */
export const infectedUploadStore = defineStore<InfectedUpload>({
  name: 'infectedUpload',
  collection: 'infectedUploads',
  visibility: () => ({ _id: { $in: [] } }),
  definition: {
    owner: { type: Mixed, required: true },
    name: { type: String, required: true },
    sizeBytes: { type: Number, required: true },
    sha256: { type: String, required: true },
    signature: { type: String, required: true },
  },
})
