import { BANK_ACCOUNT_PURPOSES, type BankAccount } from '../server/business/party/banking/domain/bankAccount.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { defineStore } from './store.ts'

/** Bank accounts of organisations, numbered `BA…`; stream `bankAccount:BA…`. Each organisation sees its own. */
export const bankAccountStore = defineStore<BankAccount>({
  name: 'bankAccount',
  collection: 'bankAccounts',
  visibility: visibleAccounts,
  definition: {
    organisationId: { type: String, required: true },
    accountHolder: { type: String, required: true },
    bank: { type: String, required: true },
    accountNumber: { type: String, required: true },
    purpose: { type: String, required: true, enum: BANK_ACCOUNT_PURPOSES },
    endedAt: { type: Date, default: null },
  },
  indexes: [
    [{ organisationId: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ purpose: 1, createdAt: -1, _id: -1 }],
  ],
})

/** The platform's administrators see all, since they stand in where an organisation has nobody else to confirm. */
function visibleAccounts({ organisationKind, organisationId, via }: Actor): VisibilityFilter {
  const all = organisationKind === 'platform' || via.startsWith('job:') || via === 'command'
  return all ? {} : { organisationId }
}
