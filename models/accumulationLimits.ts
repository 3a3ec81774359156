import { Schema } from 'mongoose'
import { ACCUMULATION_DIMENSIONS } from '../server/business/contract/terms/domain/accumulation.ts'
import type { AccumulationLimit } from '../server/business/risk/accumulation/domain/accumulationLimit.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Insurers' retentions and capacities, numbered `AL…`; stream `accumulationLimit:AL…`. */
export const accumulationLimitStore = defineStore<AccumulationLimit>({
  name: 'accumulationLimit',
  collection: 'accumulationLimits',
  revised: 'insurers',
  definition: {
    parties: { type: Mixed, required: true },
    dimension: { type: String, required: true, enum: ACCUMULATION_DIMENSIONS },
    key: { type: String, default: null },
    retentionFen: { type: Number, required: true, min: 0 },
    capacityFen: { type: Number, required: true, min: 0 },
    effective: { type: Mixed, required: true },
    enteredByName: { type: String, required: true },
  },
  indexes: [
    [{ 'parties.insurerIds': 1, dimension: 1, key: 1, 'effective.from': 1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ dimension: 1, createdAt: -1, _id: -1 }],
    [{ key: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
  ],
})
