import { model, Schema } from 'mongoose'
import type { Posting } from '../server/business/ledger/billing/domain/posting.ts'

const schema = new Schema<Posting>(
  {
    _id: { type: String, required: true },
    book: { type: String, required: true, enum: ['due', 'cash', 'reserve'] },
    kind: { type: String, required: true },
    source: { type: String, required: true },
    destination: { type: String, required: true },
    amountFen: { type: Number, required: true, min: 1 },
    subject: { type: String, required: true },
    policyNo: { type: String, required: true },
    businessDate: { type: String, required: true },
    at: { type: Date, required: true },
    event: { type: String, required: true },
    reverses: { type: String, default: null },
    parties: { type: Schema.Types.Mixed, required: true },
    productCode: { type: String, required: true },
    coverCode: { type: String, default: null },
    region: { type: String, required: true },
    reference: { type: String, default: null },
    bankReference: { type: Schema.Types.Mixed, default: null },
  },
  { versionKey: false, minimize: false, strict: 'throw', collection: 'postings' },
)
schema.index({ subject: 1, book: 1, source: 1, destination: 1 })
// What is sealed with an event.
schema.index({ event: 1 })
schema.index({ policyNo: 1, at: -1, _id: -1 })
schema.index({ at: -1, _id: -1 })
schema.index({ kind: 1, at: -1, _id: -1 })
schema.index({ book: 1, kind: 1, at: -1, _id: -1 })
schema.index({ 'parties.insurerIds': 1, at: -1, _id: -1 })
schema.index({ 'parties.manufacturerId': 1, at: -1, _id: -1 })
schema.index({ 'parties.manufacturerId': 1, 'parties.insurerIds': 1, kind: 1 })
schema.index({ 'parties.recommenderId': 1, at: -1, _id: -1 })
schema.index({ reverses: 1 }, { unique: true, partialFilterExpression: { reverses: { $type: 'string' } } })

// One credit at a bank is entered once; again only under the number of the change that a second person confirmed.
schema.index(
  {
    'bankReference.account': 1,
    'bankReference.day': 1,
    'bankReference.key': 1,
    'bankReference.repetition': 1,
  },
  { unique: true, partialFilterExpression: { 'bankReference.key': { $exists: true } } },
)

/** Money that moved or is due: insert-only, never edited, reversed by a mirrored posting at most once. */
export const PostingModel = model<Posting>('Posting', schema)
