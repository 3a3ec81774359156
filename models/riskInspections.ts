import { Schema } from 'mongoose'
import { INSPECTION_STATES, type RiskInspection } from '../server/business/offer/underwriting/domain/inspection.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Risk inspections, numbered `RI…`; stream `riskInspection:RI…`. */
export const riskInspectionStore = defineStore<RiskInspection>({
  name: 'riskInspection',
  collection: 'riskInspections',
  definition: {
    submissionNo: { type: String, required: true },
    state: { type: String, required: true, enum: INSPECTION_STATES },
    parties: { type: Mixed, required: true },
    subject: { type: String, required: true },
    dueOn: { type: String, required: true },
    inspector: { type: String, required: true },
    requestedByUserId: { type: String, required: true },
    requestedByName: { type: String, required: true },
    report: { type: Mixed, default: null },
    cancellation: { type: Mixed, default: null },
  },
  indexes: [
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ submissionNo: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, state: 1, dueOn: 1, _id: 1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
  ],
})
