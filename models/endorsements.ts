import { Schema } from 'mongoose'
import {
  ENDORSEMENT_KINDS,
  ENDORSEMENT_STATES,
  type Endorsement,
} from '../server/business/servicing/endorsement/domain/endorsement.ts'
import { caseSearch } from './caseSearch.ts'
import { policyStore } from './policies.ts'
import { defineStore } from './store.ts'
import { textsOfPolicies } from './textsOfPolicies.ts'

const { Mixed } = Schema.Types

/** Endorsements, numbered `EN…`; stream `endorsement:EN…`. */
export const endorsementStore = defineStore<Endorsement>({
  name: 'endorsement',
  collection: 'endorsements',
  definition: {
    policyNo: { type: String, required: true },
    state: { type: String, required: true, enum: ENDORSEMENT_STATES },
    kind: { type: String, required: true, enum: ENDORSEMENT_KINDS },
    parties: { type: Mixed, required: true },
    productCode: { type: String, required: true },
    region: { type: String, required: true },
    effectiveFrom: { type: String, required: true },
    actions: { type: [Mixed], required: true },
    resolutions: { type: [Mixed], required: true },
    reason: { type: String, required: true },
    noLossDeclared: { type: Boolean, required: true },
    baseVersionNo: { type: Number, required: true, min: 1 },
    requestedBy: { type: Mixed, required: true },
    approvals: { type: [Mixed], required: true },
    ending: { type: Mixed, default: null },
    outcome: { type: Mixed, default: null },
  },
  search: caseSearch<Endorsement>({
    texts: textsOfPolicies,
    borrowed: { store: policyStore.name, path: 'policyNo' },
    permission: 'endorsement.read',
  }),
  indexes: [
    [{ policyNo: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, state: 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.userIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.recommenderId': 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
  ],
})
