import { Schema } from 'mongoose'
import { CLAIM_STATES, type Claim } from '../server/business/claims/domain/claim.ts'
import { claimFigures } from '../server/business/claims/domain/claimFigures.ts'
import { claimMarks } from '../server/business/claims/domain/claimMarks.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Claims from their notice of loss on, numbered `CL…`; stream `claim:CL…`. */
export const claimStore = defineStore<Claim>({
  name: 'claim',
  collection: 'claims',
  definition: {
    state: { type: String, required: true, enum: CLAIM_STATES },
    parties: { type: Mixed, required: true },
    policyNo: { type: String, required: true },
    policyVersionNo: { type: Number, required: true },
    productCode: { type: String, required: true },
    region: { type: String, required: true },
    beneficiaryId: { type: String, required: true },
    occurrenceNo: { type: String },
    batch: { type: Mixed },
    lossNotice: { type: Mixed, required: true },
    documents: { type: [Mixed], required: true },
    supplementRequest: { type: Mixed, default: null },
    registration: { type: Mixed, default: null },
    reserve: { type: Mixed, required: true },
    assessment: { type: Mixed, default: null },
    approval: { type: Mixed, default: null },
    payments: { type: [Mixed], required: true },
    corrections: { type: [Mixed] },
    repayments: { type: [Mixed] },
    outstandingFen: { type: Number },
    declinature: { type: Mixed, default: null },
    reopening: { type: Mixed, default: null },
    declinatureProposal: { type: Mixed },
    termsNotice: { type: Mixed },
  },
  added: { declinatureProposal: null, termsNotice: null, corrections: [], repayments: [] },
  indexes: [
    [{ policyNo: 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ 'lossNotice.cover': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.userIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, 'lossNotice.lossOn': -1, _id: -1 }],
    [{ 'parties.manufacturerId': 1, 'lossNotice.lossOn': -1, _id: -1 }],
    [{ 'parties.userIds': 1, 'lossNotice.lossOn': -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ 'lossNotice.lossOn': -1, _id: -1 }],
    [
      { 'parties.insurerIds.0': 1, 'declinatureProposal.proposedById': 1 },
      { partialFilterExpression: { 'declinatureProposal.proposedById': { $exists: true } } },
    ],
    [{ 'parties.insurerIds.0': 1, state: 1, createdAt: 1, _id: 1 }],
    [{ 'parties.insurerIds.0': 1, createdAt: 1, _id: 1 }, { partialFilterExpression: { 'marks.termsChanged': true } }],
    [
      { 'parties.manufacturerId': 1, createdAt: 1, _id: 1 },
      { partialFilterExpression: { 'marks.papersAwaited': true } },
    ],
    [{ 'parties.userIds': 1, createdAt: 1, _id: 1 }, { partialFilterExpression: { 'marks.papersAwaited': true } }],
  ],
  marks: claimMarks,
  figures: claimFigures,
})
