import { Schema } from 'mongoose'
import { exposureEntries } from '../server/business/contract/terms/domain/exposureFigures.ts'
import { TERMS_ENDS, type TermSegment } from '../server/business/contract/terms/domain/termSegment.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/**
 * Terms of policies, numbered by policy and version, such as `FS2026000001-v1`; stream `termSegment:FS2026000001-v1`.
 * Written once and never changed.
 */
export const termSegmentStore = defineStore<TermSegment>({
  name: 'termSegment',
  collection: 'termSegments',
  definition: {
    policyNo: { type: String, required: true },
    versionNo: { type: Number, required: true, min: 1 },
    parties: { type: Mixed, required: true },
    period: { type: Mixed, required: true },
    effective: { type: Mixed, required: true },
    knownSince: { type: Date, required: true },
    items: { type: [Mixed], required: true },
    sites: { type: [String], required: true },
    categories: { type: [String], required: true },
    covers: { type: [Mixed], required: true },
    totalLimitFen: { type: Number, required: true },
    premiumFen: { type: Number, required: true },
    premiumShares: { type: [Mixed], required: true },
    earning: { type: Mixed, default: null },
    panel: { type: Mixed, default: null },
    steps: { type: [Mixed], required: true },
    periodPremiums: { type: Mixed, default: null },
    retainedPremiums: { type: [Mixed], required: true },
    ends: { type: String, default: null, enum: [...TERMS_ENDS, null] },
    endorsementNo: { type: String, default: null },
    supersedes: { type: [Mixed], required: true },
  },
  added: { earning: null, periodPremiums: null, retainedPremiums: [], ends: null },
  indexes: [
    // The terms of a day are found in the keys: with the latest known first, at the first one whose days contain it.
    [{ policyNo: 1, knownSince: -1, versionNo: -1, 'effective.from': 1, 'effective.to': 1 }],
    // What lies on a key of an accumulation, latest first.
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.userIds': 1, createdAt: -1, _id: -1 }],
    [{ categories: 1, createdAt: -1, _id: -1 }],
    [{ sites: 1, createdAt: -1, _id: -1 }],
  ],
  figures: exposureEntries,
})
