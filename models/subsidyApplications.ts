import { Schema } from 'mongoose'
import type { SubsidyApplication } from '../server/business/subsidy/domain/application.ts'
import { SUBSIDY_APPLICATION_STATES } from '../server/business/subsidy/domain/lifecycle.ts'
import { caseSearch } from './caseSearch.ts'
import { ordersBy } from './orders.ts'
import { policyStore } from './policies.ts'
import { defineStore } from './store.ts'
import { textsOfPolicies } from './textsOfPolicies.ts'

const { Mixed } = Schema.Types

/** Subsidy applications, numbered `SA…`; stream `subsidyApplication:SA…`. */
export const subsidyApplicationStore = defineStore<SubsidyApplication>({
  name: 'subsidyApplication',
  collection: 'subsidyApplications',
  definition: {
    state: { type: String, required: true, enum: SUBSIDY_APPLICATION_STATES },
    live: { type: Boolean, required: true },
    policyNo: { type: String, required: true },
    insuredYear: { type: String, required: true },
    assessmentNo: { type: String, required: true },
    assessmentVersion: { type: Number, required: true },
    ruleSet: { type: Mixed, required: true },
    amountFen: { type: Number, required: true, min: 0 },
    steps: { type: [Mixed], required: true },
    facts: { type: Mixed, required: true },
    parties: { type: Mixed, required: true },
    recommenderId: { type: String, required: true },
    region: { type: String, required: true },
    productCode: { type: String, required: true },
    statement: { type: String, default: '' },
    created: { type: Mixed, required: true },
    submission: { type: Mixed, default: null },
    recommendation: { type: Mixed, default: null },
    returned: { type: Mixed, default: null },
    decision: { type: Mixed, default: null },
  },
  search: caseSearch<SubsidyApplication>({
    texts: textsOfPolicies,
    borrowed: { store: policyStore.name, path: 'policyNo' },
    permission: 'subsidy.read',
  }),
  indexes: [
    // One live application per policy and insured year, whatever the rule set: no premium is subsidised twice.
    [
      { policyNo: 1, insuredYear: 1 },
      { unique: true, partialFilterExpression: { live: true } },
    ],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    ...ordersBy('amountFen', [[], ['manufacturerId'], ['recommenderId']]),
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ 'ruleSet.id': 1, createdAt: -1, _id: -1 }],
    [{ policyNo: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
  ],
})
