import { Schema } from 'mongoose'
import type { Policy } from '../server/business/contract/terms/domain/policy.ts'
import { policyMarks } from '../server/business/contract/terms/domain/policyMarks.ts'
import { exposureEntries } from '../server/business/risk/accumulation/domain/policyExposure.ts'
import { premiumEntries } from '../server/business/subsidy/domain/premiumOfYear.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Policies, numbered `FS…`; stream `policy:FS…`. */
export const policyStore = defineStore<Policy>({
  name: 'policy',
  collection: 'policies',
  definition: {
    product: { type: Mixed, required: true },
    tariff: { type: Mixed, required: true },
    submissionNo: { type: String, required: true },
    quoteNo: { type: String, required: true },
    state: { type: String, required: true, enum: ['bound', 'issued'] },
    parties: { type: Mixed, required: true },
    holderId: { type: String, required: true },
    region: { type: String, required: true },
    namedParties: { type: [Mixed], required: true },
    boundAt: { type: Date, required: true },
    issuedAt: { type: Date, default: null },
    renewalOf: { type: String, default: null },
    continuousYears: { type: Number, required: true, min: 1 },
    previousCoverEnd: { type: String, default: null },
    versions: { type: [Mixed], required: true },
    conditions: { type: [Mixed], required: true },
    panel: { type: Mixed, default: null },
    acknowledgements: { type: [Mixed], required: true },
    numberKeys: { type: [String], required: true },
    paidPremiumFen: { type: Number, required: true, min: 0 },
    currency: { type: String, required: true, enum: ['CNY'] },
  },
  indexes: [
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.userIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, createdAt: -1, _id: -1 }],
    // Who may read a tariff of an insurer's own: whoever sees what it rated.
    [{ 'tariff.hash': 1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ 'versions.period.from': 1 }],
    [{ 'versions.period.to': 1 }],
    [{ numberKeys: 1 }],
    [{ renewalOf: 1 }],
    [{ 'parties.insurerIds': 1, 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'versions.sites': 1, createdAt: -1, _id: -1 }],
    [{ 'versions.categories': 1, createdAt: -1, _id: -1 }],
    [
      { 'parties.insurerIds.0': 1, 'marks.toBeIssued': 1, _id: 1 },
      { partialFilterExpression: { 'marks.toBeIssued': { $exists: true } } },
    ],
    [
      { 'parties.insurerIds.0': 1, 'marks.premiumOutstanding': 1, _id: 1 },
      { partialFilterExpression: { 'marks.premiumOutstanding': { $exists: true } } },
    ],
    [
      { 'marks.undeliveredTo': 1, createdAt: 1, _id: 1 },
      { partialFilterExpression: { 'marks.undeliveredTo': { $exists: true } } },
    ],
  ],
  marks: policyMarks,
  figures: (policy) => [...exposureEntries(policy), ...premiumEntries(policy)],
})
