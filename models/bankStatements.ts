import { Schema } from 'mongoose'
import type { BankStatement } from '../server/business/policy/collection/domain/bankStatement.ts'
import { ownMoney } from './bankCredits.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** Bank statements as they were imported, numbered `BS…`; stream `bankStatement:BS…`. */
export const bankStatementStore = defineStore<BankStatement>({
  name: 'bankStatement',
  collection: 'bankStatements',
  visibility: ownMoney,
  definition: {
    organisationId: { type: String, required: true },
    bankAccountNo: { type: String, required: true },
    fileName: { type: String, required: true },
    mapping: { type: Mixed, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, required: true },
    openingFen: { type: Number, default: null },
    closingFen: { type: Number, default: null },
    creditCount: { type: Number, required: true },
    creditFen: { type: Number, required: true },
    debitCount: { type: Number, required: true },
    debitFen: { type: Number, required: true },
    seenBefore: { type: [Mixed], required: true },
    importedBy: { type: Mixed, required: true },
  },
  indexes: [
    [{ organisationId: 1, createdAt: -1, _id: -1 }],
    [{ organisationId: 1, bankAccountNo: 1, createdAt: -1, _id: -1 }],
  ],
})
