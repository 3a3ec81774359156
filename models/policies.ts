import { type IndexDefinition, Schema } from 'mongoose'
import { patentKey } from '../config/identity/index.ts'
import { inForceEntries } from '../server/business/contract/terms/domain/inForceFigures.ts'
import { POLICY_STATES, type Policy } from '../server/business/contract/terms/domain/policy.ts'
import { policyMarks } from '../server/business/contract/terms/domain/policyMarks.ts'
import { premiumEntries } from '../server/business/contract/terms/domain/premiumOfYear.ts'
import { receivableEntries } from '../server/business/contract/terms/domain/receivables.ts'
import { caseSearch } from './caseSearch.ts'
import { ordersBy } from './orders.ts'
import { policyTexts } from './policyTexts.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Whose policies there are, and those of one maker among an insurer's; among a recommender's they are all the maker has. */
const PARTIES: readonly (readonly string[])[] = [
  [],
  ['insurerIds'],
  ['manufacturerId'],
  ['userIds'],
  ['recommenderId'],
  ['insurerIds', 'manufacturerId'],
]

const ordersOf = (path: string) => ordersBy(path, PARTIES)

/** Policies, numbered `FS…`; stream `policy:FS…`. */
export const policyStore = defineStore<Policy>({
  name: 'policy',
  collection: 'policies',
  definition: {
    product: { type: Mixed, required: true },
    tariff: { type: Mixed, default: null },
    submissionNo: { type: String, default: null },
    quoteNo: { type: String, default: null },
    imported: { type: Mixed, default: null },
    state: { type: String, required: true, enum: POLICY_STATES },
    parties: { type: Mixed, required: true },
    holderId: { type: String, required: true },
    region: { type: String, required: true },
    namedParties: { type: [Mixed], required: true },
    boundAt: { type: Date, required: true },
    issuedAt: { type: Date, default: null },
    renewalOf: { type: String, default: null },
    continuousYears: { type: Number, required: true, min: 1 },
    previousCoverEnd: { type: String, default: null },
    firstInsurance: { type: Mixed, default: null },
    period: { type: Mixed, required: true },
    headline: { type: Mixed, required: true },
    catalogueEditions: { type: [String], required: true },
    awaitingDeliveryFrom: { type: [String], required: true },
    awaitingAcceptanceFrom: { type: [String], required: true },
    versionNo: { type: Number, required: true, min: 1 },
    // Terms as they were kept before they had a collection of their own: migrations alone meet them.
    versions: { type: [Mixed], default: undefined },
    conditions: { type: [Mixed], required: true },
    panel: { type: Mixed, default: null },
    acknowledgements: { type: [Mixed], required: true },
    printedHashes: { type: [Mixed], required: true },
    numberKeys: { type: [String], required: true },
    premiumFen: { type: Number, required: true, min: 0 },
    paidPremiumFen: { type: Number, required: true, min: 0 },
    payment: { type: Mixed, default: null },
    currency: { type: String, required: true, enum: ['CNY'] },
  },
  added: { printedHashes: [], awaitingAcceptanceFrom: [], imported: null, payment: null, firstInsurance: null },
  indexes: [
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.userIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, createdAt: -1, _id: -1 }],
    // Who may read a tariff of an insurer's own: whoever sees what it rated.
    [{ 'tariff.hash': 1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ 'period.from': 1 }],
    [{ numberKeys: 1 }],
    [{ renewalOf: 1 }],
    [{ 'parties.insurerIds': 1, 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    // What is in force or over is counted, and what is in force is as much as ends later.
    [{ 'period.to': 1 }],
    ...['insurerIds', 'manufacturerId', 'userIds', 'recommenderId'].map((party): [IndexDefinition] => [
      { [`parties.${party}`]: 1, 'period.to': 1, 'period.from': 1, state: 1 },
    ]),
    ...ordersOf('period.from'),
    ...ordersOf('premiumFen'),
    [{ 'parties.userIds': 1, 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [
      { 'parties.insurerIds.0': 1, 'marks.toBeIssued': 1, _id: 1 },
      { partialFilterExpression: { 'marks.toBeIssued': { $exists: true } } },
    ],
    [
      { 'parties.insurerIds.0': 1, 'marks.premiumOutstanding': 1, _id: 1 },
      { partialFilterExpression: { 'marks.premiumOutstanding': { $exists: true } } },
    ],
    // Whose premium a credit at the bank may be: what its payer owes to one insurer.
    [
      { 'parties.insurerIds.0': 1, 'parties.manufacturerId': 1, 'marks.premiumOutstanding': 1, _id: 1 },
      { partialFilterExpression: { 'marks.premiumOutstanding': { $exists: true } } },
    ],
    // What a policyholder has to pay, by the day it is due.
    [
      { 'parties.manufacturerId': 1, 'marks.premiumOutstanding': 1, _id: 1 },
      { partialFilterExpression: { 'marks.premiumOutstanding': { $exists: true } } },
    ],
    [{ 'marks.nextDemandOn': 1, _id: 1 }, { partialFilterExpression: { 'marks.nextDemandOn': { $exists: true } } }],
    [
      { 'parties.insurerIds.0': 1, 'marks.unpaidAfterGrace': 1, _id: 1 },
      { partialFilterExpression: { 'marks.unpaidAfterGrace': { $exists: true } } },
    ],
    [{ 'marks.toBeCancelled': 1, _id: 1 }, { partialFilterExpression: { 'marks.toBeCancelled': { $exists: true } } }],
    [
      { 'parties.insurerIds.0': 1, 'marks.premiumRefundable': 1, _id: 1 },
      { partialFilterExpression: { 'marks.premiumRefundable': { $exists: true } } },
    ],
    [
      { 'marks.undeliveredTo': 1, createdAt: 1, _id: 1 },
      { partialFilterExpression: { 'marks.undeliveredTo': { $exists: true } } },
    ],
    [
      { 'marks.unacceptedBy': 1, createdAt: 1, _id: 1 },
      { partialFilterExpression: { 'marks.unacceptedBy': { $exists: true } } },
    ],
  ],
  search: caseSearch<Policy>({
    texts: policyTexts,
    permission: 'policy.read',
    atOnce: (word) => ({ numberKeys: { $in: [word, patentKey(word)] } }),
  }),
  // Policies that a migration has not reached yet have no head to tell it from.
  marks: (policy) => ('period' in policy ? policyMarks(policy) : {}),
  figures: (policy) =>
    'period' in policy ? [...premiumEntries(policy), ...inForceEntries(policy), ...receivableEntries(policy)] : [],
})
