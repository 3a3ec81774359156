import { Schema } from 'mongoose'
import type { PolicyClaims } from '../server/business/claims/domain/limits.ts'
import { defineStore } from './store.ts'

/** What the claims of a policy use of its limits, one document per policy; stream `policyClaims:FS…`. */
export const policyClaimsStore = defineStore<PolicyClaims>({
  name: 'policyClaims',
  collection: 'policyClaims',
  definition: {
    parties: { type: Schema.Types.Mixed, required: true },
    uses: { type: [Schema.Types.Mixed], required: true },
  },
})
