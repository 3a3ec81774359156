import { Schema } from 'mongoose'
import { patentKey } from '../config/identity/index.ts'
import { SUBMISSION_STATES, type Submission } from '../server/business/offer/underwriting/domain/submission.ts'
import { caseSearch, textsOf } from './caseSearch.ts'
import { ordersBy } from './orders.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Submissions, numbered `SB…`; stream `submission:SB…`. */
export const submissionStore = defineStore<Submission>({
  name: 'submission',
  collection: 'submissions',
  definition: {
    state: { type: String, required: true, enum: SUBMISSION_STATES },
    parties: { type: Mixed, required: true },
    region: { type: String, required: true },
    insurerId: { type: String, default: null },
    productCode: { type: String, required: true },
    renewalOf: { type: String, default: null },
    period: { type: Mixed, default: null },
    totalLimitFen: { type: Number, default: null },
    covers: { type: [Mixed], required: true },
    items: { type: [Mixed], required: true },
    contractKeys: { type: [String], required: true },
    numberKeys: { type: [String], required: true },
    quotes: { type: [Mixed], required: true },
    acceptedQuoteNo: { type: String, default: null },
    openInspections: { type: [String], required: true },
    acknowledgements: { type: [Mixed], required: true },
    decision: { type: Mixed, default: null },
    returnReason: { type: String, default: null },
    policyNo: { type: String, default: null },
  },
  search: caseSearch<Submission>({
    texts: textsOf(({ items, numberKeys }) => [...items.map(({ name }) => name), ...numberKeys]),
    permission: 'submission.read',
    atOnce: (word) => ({ numberKeys: { $in: [word, patentKey(word)] } }),
  }),
  indexes: [
    [{ 'parties.insurerIds': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, state: 1, 'period.from': 1, _id: 1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ insurerId: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    ...ordersBy('period.from', [['manufacturerId'], ['insurerIds', 'manufacturerId']]),
    ...ordersBy('totalLimitFen', [[], ['insurerIds'], ['manufacturerId'], ['insurerIds', 'manufacturerId']]),
    [{ numberKeys: 1 }],
    [{ state: 1, 'items.catalogueEntryId': 1 }],
    [{ state: 1, 'period.from': 1, _id: 1 }],
    [{ contractKeys: 1 }],
    [{ renewalOf: 1 }, { partialFilterExpression: { renewalOf: { $type: 'string' } } }],
  ],
})
