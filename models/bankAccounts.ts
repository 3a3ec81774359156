import {
  BANK_ACCOUNT_PURPOSES,
  type BankAccount,
  bankAccountMarks,
} from '../server/business/party/banking/domain/bankAccount.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { EVERYBODY } from '../server/platform/searching/domain/searchKeys.ts'
import { markedSearch } from './search.ts'
import { defineStore, type Stored } from './store.ts'

/** Bank accounts of organisations, numbered `BA…`; stream `bankAccount:BA…`. Each organisation sees its own. */
export const bankAccountStore = defineStore<BankAccount>({
  name: 'bankAccount',
  collection: 'bankAccounts',
  visibility: visibleAccounts,
  marks: bankAccountMarks,
  search: markedSearch<BankAccount & Stored>({
    texts: ({ _id, accountHolder, bank, accountNumber }) => [_id, accountHolder, bank, accountNumber],
    readers: ({ organisationId }) => [EVERYBODY, organisationId],
    as: (actor) => (seesAll(actor) ? EVERYBODY : actor.organisationId),
  }),
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
    [{ 'marks.standing': 1, createdAt: -1, _id: -1 }],
  ],
})

/** The platform's administrators see all, since they stand in where an organisation has nobody else to confirm. */
const seesAll = ({ organisationKind, via }: Actor): boolean =>
  organisationKind === 'platform' || via.startsWith('job:') || via === 'command'

function visibleAccounts(actor: Actor): VisibilityFilter {
  return seesAll(actor) ? {} : { organisationId: actor.organisationId }
}
