import { type Model, model, Schema } from 'mongoose'
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  type IssuedDocument,
} from '../server/business/policy/documents/domain/issuedDocument.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Documents issued to the parties of policies, numbered by policy, such as `FS2026000001-P1`; stream `issuedDocument:…`. */
export const issuedDocumentStore = defineStore<IssuedDocument>({
  name: 'issuedDocument',
  collection: 'issuedDocuments',
  secrets: ['verificationCode'],
  definition: {
    policyNo: { type: String, required: true },
    kind: { type: String, required: true, enum: DOCUMENT_KINDS },
    state: { type: String, required: true, enum: DOCUMENT_STATES },
    parties: { type: Mixed, required: true },
    versionNo: { type: Number, required: true, min: 1 },
    itemNo: { type: Number, default: null },
    endorsementNo: { type: String, default: null },
    receiptNo: { type: Number, default: null },
    period: { type: Mixed, required: true },
    issuedAt: { type: Date, required: true },
    paper: { type: Mixed, required: true },
    verificationCode: { type: String, required: true },
    file: { type: Mixed, default: null },
    end: { type: Mixed, default: null },
  },
  indexes: [
    [{ policyNo: 1, issuedAt: -1, _id: -1 }],
    // What nobody has printed yet.
    [{ state: 1, _id: 1 }, { partialFilterExpression: { state: 'due' } }],
  ],
})

/** The bytes of a document, by its number. */
export interface DocumentBytes {
  readonly _id: string
  readonly bytes: Buffer
}

/** Written in the transaction in which the document says that they are kept, and never again. */
export const DocumentBytesModel: Model<DocumentBytes> = model<DocumentBytes>(
  'IssuedDocumentBytes',
  new Schema<DocumentBytes>(
    {
      _id: { type: String, required: true },
      bytes: { type: Buffer, required: true },
    },
    { versionKey: false, collection: 'issuedDocumentBytes' },
  ),
)
