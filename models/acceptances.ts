import { Schema } from 'mongoose'
import type { AcceptanceRecord } from '../server/business/contract/terms/domain/acceptance.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/**
 * Records of the acceptance of insured items, numbered by policy, item and record, such as `FS2026000001-1-1`; stream
 * `acceptance:FS2026000001-1-1`. None is ever changed.
 */
export const acceptanceStore = defineStore<AcceptanceRecord>({
  name: 'acceptance',
  collection: 'acceptances',
  definition: {
    policyNo: { type: String, required: true },
    itemNo: { type: Number, required: true, min: 1 },
    recordNo: { type: Number, required: true, min: 1 },
    acceptance: { type: Mixed, default: null },
    acceptedBy: { type: String, required: true },
    reason: { type: String, default: null },
    recordedBy: { type: Mixed, required: true },
    parties: { type: Mixed, required: true },
  },
  indexes: [[{ policyNo: 1, itemNo: 1, recordNo: -1 }, { unique: true }]],
})
