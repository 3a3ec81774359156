import { Schema } from 'mongoose'
import {
  SUBSIDY_ASSESSMENT_STATES,
  type SubsidyAssessment,
} from '../server/business/subsidy/domain/subsidyAssessment.ts'
import { caseSearch } from './caseSearch.ts'
import { ordersBy } from './orders.ts'
import { policyStore } from './policies.ts'
import { defineStore } from './store.ts'
import { textsOfPolicies } from './textsOfPolicies.ts'

const { Mixed } = Schema.Types

/** Assessments, numbered `<policyNo>:<ruleSetId>`; stream `subsidyAssessment:…`. */
export const subsidyAssessmentStore = defineStore<SubsidyAssessment>({
  name: 'subsidyAssessment',
  collection: 'subsidyAssessments',
  definition: {
    policyNo: { type: String, required: true },
    ruleSet: { type: Mixed, required: true },
    state: { type: String, required: true, enum: SUBSIDY_ASSESSMENT_STATES },
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
  search: caseSearch<SubsidyAssessment>({
    texts: textsOfPolicies,
    borrowed: { store: policyStore.name, path: 'policyNo' },
    permission: 'subsidy.read',
  }),
  indexes: [
    [{ 'parties.manufacturerId': 1, updatedAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, updatedAt: -1, _id: -1 }],
    [{ policyNo: 1 }],
    [{ state: 1, updatedAt: -1, _id: -1 }],
    [{ 'ruleSet.id': 1, updatedAt: -1, _id: -1 }],
    [{ updatedAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, 'parties.manufacturerId': 1, updatedAt: -1, _id: -1 }],
    ...ordersBy('amountFen', [[], ['manufacturerId'], ['recommenderId']]),
  ],
})
