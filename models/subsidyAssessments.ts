import { Schema } from 'mongoose'
import type { SubsidyAssessment } from '../server/business/subsidy/domain/subsidyAssessment.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Assessments, numbered `<policyNo>:<ruleSetId>`; stream `subsidyAssessment:…`. */
export const subsidyAssessmentStore = defineStore<SubsidyAssessment>({
  name: 'subsidyAssessment',
  collection: 'subsidyAssessments',
  definition: {
    policyNo: { type: String, required: true },
    ruleSet: { type: Mixed, required: true },
    state: { type: String, required: true, enum: ['eligible', 'refused'] },
    amountFen: { type: Number, required: true, min: 0 },
    steps: { type: [Mixed], required: true },
    refusals: { type: [Mixed], required: true },
    facts: { type: Mixed, required: true },
    overlapsWith: { type: [String], required: true },
    inputsHash: { type: String, required: true },
    assessedOn: { type: String, required: true },
    parties: { type: Mixed, required: true },
    region: { type: String, required: true },
    productCode: { type: String, required: true },
  },
  indexes: [
    [{ 'parties.manufacturerId': 1, updatedAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, updatedAt: -1, _id: -1 }],
    [{ policyNo: 1 }],
    [{ state: 1, updatedAt: -1, _id: -1 }],
    [{ 'ruleSet.id': 1, updatedAt: -1, _id: -1 }],
    [{ updatedAt: -1, _id: -1 }],
    [{ amountFen: -1, _id: -1 }],
  ],
})
