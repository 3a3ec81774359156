import { Schema } from 'mongoose'
import type { Delivery } from '../server/business/contract/terms/domain/delivery.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Deliveries of insured items, numbered by policy and item, such as `FS2026000001-1`; stream `delivery:FS2026000001-1`. */
export const deliveryStore = defineStore<Delivery>({
  name: 'delivery',
  collection: 'deliveries',
  definition: {
    policyNo: { type: String, required: true },
    itemNo: { type: Number, required: true, min: 1 },
    deliveredOn: { type: String, required: true },
    confirmedBy: { type: Mixed, required: true },
    parties: { type: Mixed, required: true },
  },
  indexes: [[{ policyNo: 1, itemNo: 1 }, { unique: true }]],
})
