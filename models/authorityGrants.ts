import { type IndexDefinition, Schema } from 'mongoose'
import { type AuthorityGrant, GRANT_DECISIONS } from '../server/business/party/authority/domain/grant.ts'
import { caseReader } from '../server/platform/searching/domain/caseReaders.ts'
import { EVERYBODY } from '../server/platform/searching/domain/searchKeys.ts'
import { markedSearch } from './search.ts'
import { defineStore, type Stored } from './store.ts'

const { Mixed } = Schema.Types

/** Grants of authority, numbered `AG…`; stream `authorityGrant:AG…`. */
export const authorityGrantStore = defineStore<AuthorityGrant>({
  name: 'authorityGrant',
  collection: 'authorityGrants',
  search: markedSearch<AuthorityGrant & Stored>({
    texts: ({ _id, productCode, territory, categories }) => [_id, productCode, territory, ...(categories ?? [])],
    readers: ({ parties }) => [EVERYBODY, ...parties.insurerIds],
    as: caseReader,
  }),
  revised: 'insurers',
  definition: {
    parties: { type: Mixed, required: true },
    holder: { type: Mixed, required: true },
    productCode: { type: String, default: null },
    decision: { type: String, required: true, enum: GRANT_DECISIONS },
    limitFen: { type: Number, required: true, min: 0 },
    greatestDiscountPpm: { type: Number, required: true, min: 0 },
    categories: { type: [String], default: null },
    territory: { type: String, default: null },
    approvals: { type: Number, required: true, min: 1 },
    validFrom: { type: String, required: true },
    validTo: { type: String, default: null },
    grantedByUserId: { type: String, required: true },
    grantedByName: { type: String, required: true },
    revocation: { type: Mixed, default: null },
  },
  indexes: [
    [{ 'parties.insurerIds': 1, createdAt: -1, _id: -1 }],
    [{ 'parties.insurerIds': 1, decision: 1 }],
    ...['validFrom', 'limitFen'].flatMap((path): [IndexDefinition][] => [
      [{ 'parties.insurerIds': 1, [path]: -1, _id: -1 }],
      [{ [path]: -1, _id: -1 }],
    ]),
    [{ createdAt: -1, _id: -1 }],
    [{ decision: 1, createdAt: -1, _id: -1 }],
    [{ 'holder.userId': 1, createdAt: -1, _id: -1 }],
    [{ 'holder.role': 1, createdAt: -1, _id: -1 }],
  ],
})
