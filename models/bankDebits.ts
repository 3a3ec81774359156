import type { BankDebit } from '../server/business/policy/collection/domain/bankLine.ts'
import { bankLine, ownMoney } from './bankCredits.ts'
import { defineStore } from './store.ts'

/** Money that went from an insurer's bank, numbered `BD…`; stream `bankDebit:BD…`. */
export const bankDebitStore = defineStore<BankDebit>({
  name: 'bankDebit',
  collection: 'bankDebits',
  visibility: ownMoney,
  definition: bankLine,
  indexes: [
    // What is on file of a day, before a file is entered.
    [{ organisationId: 1, bankAccountNo: 1, bookedOn: 1 }],
  ],
})
