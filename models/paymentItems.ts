import { Schema } from 'mongoose'
import { PAYABLE_KINDS } from '../server/business/treasury/paymentRun/domain/payable.ts'
import { ITEM_STATES, type PaymentItem } from '../server/business/treasury/paymentRun/domain/paymentItem.ts'
import { ownMoney } from './bankCredits.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/**
 * Payments of runs, numbered `PI…`; stream `paymentItem:PI…`. That no two open items have one source is kept by
 * {@link file://./paymentHolds.ts}, which payments by hand go by as well.
 */
export const paymentItemStore = defineStore<PaymentItem>({
  name: 'paymentItem',
  collection: 'paymentItems',
  visibility: ownMoney,
  definition: {
    organisationId: { type: String, required: true },
    runNo: { type: String, required: true },
    line: { type: Number, required: true, min: 1 },
    state: { type: String, required: true, enum: ITEM_STATES },
    source: { type: String, required: true },
    kind: { type: String, required: true, enum: PAYABLE_KINDS },
    caseNo: { type: String, required: true },
    payeeId: { type: String, default: null },
    amountFen: { type: Number, required: true, min: 1 },
    target: { type: Mixed, required: true },
    carriedFrom: { type: String, default: null },
    result: { type: Mixed, default: null },
    objections: { type: [Mixed], required: true },
  },
  indexes: [
    [{ runNo: 1, line: 1 }],
    // What failed last of a source, which another run tries again.
    [{ source: 1, createdAt: -1 }],
  ],
})
