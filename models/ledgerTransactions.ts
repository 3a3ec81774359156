import { model, Schema } from 'mongoose'
import { TRANSACTION_KINDS } from '../server/business/ledger/billing/domain/account.ts'
import type { LedgerTransaction } from '../server/business/ledger/billing/domain/transaction.ts'
import { ordersBy } from './orders.ts'

const schema = new Schema<LedgerTransaction>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true, enum: TRANSACTION_KINDS },
    event: { type: String, required: true },
    subject: { type: String, required: true },
    policyNo: { type: String, default: null },
    effectiveOn: { type: String, required: true },
    recordedOn: { type: String, required: true },
    recordedAt: { type: Date, required: true },
    businessDate: { type: String, required: true },
    earns: { type: Schema.Types.Mixed, default: null },
    corrects: { type: String, default: null },
    entries: { type: [Schema.Types.Mixed], required: true },
    parties: { type: Schema.Types.Mixed, required: true },
    productCode: { type: String, default: null },
    region: { type: String, default: null },
    reference: { type: String, default: null },
    bankReference: { type: Schema.Types.Mixed, default: null },
  },
  { versionKey: false, minimize: false, strict: 'throw', collection: 'ledgerTransactions' },
)
schema.index({ subject: 1, _id: 1 })
// What is sealed with an event.
schema.index({ event: 1 })
schema.index({ policyNo: 1, effectiveOn: 1, recordedOn: 1 })
schema.index({ policyNo: 1, recordedAt: -1, _id: -1 })
schema.index({ recordedAt: -1, _id: -1 })
schema.index({ kind: 1, recordedAt: -1, _id: -1 })
schema.index({ 'parties.insurerIds': 1, recordedAt: -1, _id: -1 })
schema.index({ 'parties.manufacturerId': 1, recordedAt: -1, _id: -1 })
schema.index({ 'parties.recommenderId': 1, recordedAt: -1, _id: -1 })
for (const party of ['insurerIds', 'recommenderId'])
  schema.index({ [`parties.${party}`]: 1, 'parties.manufacturerId': 1, recordedAt: -1, _id: -1 })
const PARTIES = [[], ['insurerIds'], ['manufacturerId'], ['recommenderId'], ['insurerIds', 'manufacturerId']]
for (const [order] of ordersBy('effectiveOn', PARTIES, 'kind')) schema.index(order)
// What begins alike among the references of one's own postings.
for (const party of [[], ['parties.insurerIds'], ['parties.manufacturerId'], ['parties.recommenderId']])
  schema.index(
    { ...Object.fromEntries(party.map((path) => [path, 1])), 'bankReference.key': 1 },
    { partialFilterExpression: { 'bankReference.key': { $exists: true } } },
  )
// Premium whose days are not over: what was written long ago and is earned is not looked at.
for (const party of [[], ['insurerIds']])
  schema.index(
    { ...Object.fromEntries(party.map((name) => [`parties.${name}`, 1 as const])), 'earns.to': 1, effectiveOn: 1 },
    { partialFilterExpression: { 'earns.to': { $exists: true } } },
  )
// What the insurers of a panel owe each other, by day: only of transactions in which a panel settles.
schema.index(
  { 'entries.party': 1, 'entries.counterparty': 1, effectiveOn: 1, _id: 1 },
  { partialFilterExpression: { 'entries.account': 'coinsuranceSettlement' } },
)
schema.index({ corrects: 1 }, { unique: true, partialFilterExpression: { corrects: { $type: 'string' } } })

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

/** Money that moved or is owed: insert-only, never edited, each put right at most once by a later one. */
export const LedgerTransactionModel = model<LedgerTransaction>('LedgerTransaction', schema)
