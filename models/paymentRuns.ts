import { Schema } from 'mongoose'
import { type PaymentRun, RUN_STATES } from '../server/business/treasury/paymentRun/domain/paymentRun.ts'
import { ownMoney } from './bankCredits.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Payment runs of an insurer, numbered `PR…`; stream `paymentRun:PR…`. Their items are documents of their own. */
export const paymentRunStore = defineStore<PaymentRun>({
  name: 'paymentRun',
  collection: 'paymentRuns',
  visibility: ownMoney,
  definition: {
    organisationId: { type: String, required: true },
    state: { type: String, required: true, enum: RUN_STATES },
    payer: { type: Mixed, required: true },
    executeOn: { type: String, required: true },
    itemCount: { type: Number, required: true, min: 0 },
    totalFen: { type: Number, required: true, min: 0 },
    leftOut: { type: [Mixed], required: true },
    preparedBy: { type: Mixed, required: true },
    checkedBy: { type: Mixed, default: null },
    approvedBy: { type: Mixed, default: null },
    file: { type: Mixed, default: null },
    results: { type: [Mixed], required: true },
    cancelled: { type: Mixed, default: null },
    closed: { type: Mixed, default: null },
  },
  indexes: [[{ organisationId: 1, createdAt: -1, _id: -1 }], [{ organisationId: 1, state: 1, createdAt: -1, _id: -1 }]],
})
