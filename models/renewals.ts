import { Schema } from 'mongoose'
import { RENEWAL_STATES, type Renewal } from '../server/business/servicing/renewal/domain/renewal.ts'
import { renewalMarks } from '../server/business/servicing/renewal/domain/renewalMarks.ts'
import { ordersBy } from './orders.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Renewals of policies, numbered by them as in `FS2026000001-R`: one per policy; stream `renewal:FS…-R`. */
export const renewalStore = defineStore<Renewal>({
  name: 'renewal',
  collection: 'renewals',
  definition: {
    policyNo: { type: String, required: true },
    state: { type: String, required: true, enum: RENEWAL_STATES },
    parties: { type: Mixed, required: true },
    productCode: { type: String, required: true },
    region: { type: String, required: true },
    totalLimitFen: { type: Number, required: true, min: 0 },
    expiresOn: { type: String, required: true },
    offer: { type: Mixed, default: null },
    outdatedBy: { type: String, default: null },
    nonRenewal: { type: Mixed, default: null },
    renewedBy: { type: Mixed, default: null },
  },
  marks: renewalMarks,
  indexes: [
    [{ policyNo: 1, createdAt: -1, _id: -1 }],
    [{ 'offer.submissionNo': 1 }],
    [{ state: 1, expiresOn: 1, _id: 1 }],
    [
      { 'parties.insurerIds.0': 1, 'marks.toBePrepared': 1, _id: 1 },
      { partialFilterExpression: { 'marks.toBePrepared': { $exists: true } } },
    ],
    [{ 'parties.insurerIds': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
    ...ordersBy('expiresOn', [[], ['insurerIds'], ['manufacturerId']]),
  ],
})
