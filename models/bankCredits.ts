import { Schema, type SchemaDefinition } from 'mongoose'
import { type BankCredit, CREDIT_STATES } from '../server/business/policy/collection/domain/bankLine.ts'
import { creditMarks } from '../server/business/policy/collection/domain/creditMarks.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** What a bank tells of an account is its owner's, whoever asks in whatever way. */
export const ownMoney = ({ organisationId }: Actor): VisibilityFilter => ({ organisationId })

/** A line of a statement. */
export const bankLine: SchemaDefinition = {
  organisationId: { type: String, required: true },
  statementNo: { type: String, required: true },
  bankAccountNo: { type: String, required: true },
  line: { type: Number, required: true },
  bookedOn: { type: String, required: true },
  amountFen: { type: Number, required: true, min: 1 },
  reference: { type: String, required: true },
  // Banks leave these empty.
  counterparty: { type: String, default: '' },
  counterpartyAccount: { type: String, default: null },
  text: { type: String, default: '' },
}

/** Money that came to an insurer's bank, numbered `BC…`; stream `bankCredit:BC…`. */
export const bankCreditStore = defineStore<BankCredit>({
  name: 'bankCredit',
  collection: 'bankCredits',
  visibility: ownMoney,
  definition: {
    ...bankLine,
    state: { type: String, required: true, enum: CREDIT_STATES },
    payerId: { type: String, default: null },
    heldFor: { type: String, default: null },
    unallocatedFen: { type: Number, required: true, min: 0 },
    allocations: { type: [Mixed], required: true },
    refund: { type: Mixed, default: null },
    refunds: { type: [Mixed] },
  },
  added: { refunds: [] },
  indexes: [
    [{ organisationId: 1, state: 1, bookedOn: -1, _id: -1 }],
    [{ organisationId: 1, statementNo: 1, bookedOn: -1, _id: -1 }],
    [
      { organisationId: 1, 'marks.strangerPays': 1, state: 1, bookedOn: -1, _id: -1 },
      { partialFilterExpression: { 'marks.strangerPays': { $exists: true } } },
    ],
  ],
  marks: creditMarks,
})
