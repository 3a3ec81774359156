import { Schema } from 'mongoose'
import { SANCTION_KINDS, SANCTION_STATES, type Sanction } from '../server/business/risk/sanctions/domain/sanction.ts'
import { sanctionMarks } from '../server/business/risk/sanctions/domain/sanctionMarks.ts'
import { markedSearch } from './search.ts'
import { defineStore, type Stored } from './store.ts'

const { Mixed } = Schema.Types

/** The register of bans and sanctions, numbered `BN…`; stream `sanction:BN…`. Who may read it is a permission. */
export const sanctionStore = defineStore<Sanction>({
  name: 'sanction',
  collection: 'sanctions',
  revised: 'platform',
  visibility: () => ({}),
  marks: sanctionMarks,
  search: markedSearch<Sanction & Stored>({
    texts: ({ _id, name, creditCode, documentReference }) => [_id, name, creditCode, documentReference],
  }),
  definition: {
    kind: { type: String, required: true, enum: SANCTION_KINDS },
    state: { type: String, required: true, enum: SANCTION_STATES },
    organisationId: { type: String, default: null },
    creditCode: { type: String, required: true },
    name: { type: String, required: true },
    reason: { type: String, required: true },
    documentReference: { type: String, required: true },
    source: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, default: null },
    entered: { type: Mixed, required: true },
    liftRequest: { type: Mixed, default: null },
    lift: { type: Mixed, default: null },
  },
  indexes: [
    [{ organisationId: 1, from: 1 }],
    [{ creditCode: 1, from: 1 }],
    [{ 'marks.nameKey': 1 }],
    [{ kind: 1, createdAt: -1, _id: -1 }],
    [{ state: 1, createdAt: -1, _id: -1 }],
    [{ createdAt: -1, _id: -1 }],
    [{ from: -1, _id: -1 }],
  ],
})
