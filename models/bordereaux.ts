import { Schema } from 'mongoose'
import {
  BORDEREAU_STATES,
  type Bordereau,
  type SavedMapping,
} from '../server/business/policy/bordereau/domain/bordereau.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** What an insurer brings in is its own until it is a policy; the batches that check and write it see it too. */
const own = ({ organisationId, via }: Actor): VisibilityFilter => (via.startsWith('job:') ? {} : { organisationId })

/** Lists of policies that are imported, numbered `BX…`; stream `bordereau:BX…`. */
export const bordereauStore = defineStore<Bordereau>({
  name: 'bordereau',
  collection: 'bordereaux',
  visibility: own,
  definition: {
    organisationId: { type: String, required: true },
    state: { type: String, required: true, enum: BORDEREAU_STATES },
    fileName: { type: String, required: true },
    sha256: { type: String, required: true },
    sizeBytes: { type: Number, required: true },
    sameAs: { type: [String], required: true },
    mapping: { type: Mixed, default: null },
    checkNo: { type: Number, required: true },
    digest: { type: String, default: null },
    checkedOn: { type: String, default: null },
    mode: { type: String, default: null },
    batchId: { type: String, default: null },
    importedBy: { type: Mixed, required: true },
  },
  indexes: [
    [{ organisationId: 1, createdAt: -1, _id: -1 }],
    [{ organisationId: 1, state: 1, createdAt: -1, _id: -1 }],
    [{ organisationId: 1, sha256: 1 }],
  ],
})

/** Ways of reading a sender's lists, numbered `BM…`; stream `bordereauMapping:BM…`. */
export const bordereauMappingStore = defineStore<SavedMapping>({
  name: 'bordereauMapping',
  collection: 'bordereauMappings',
  visibility: own,
  definition: {
    organisationId: { type: String, required: true },
    name: { type: String, required: true },
    mapping: { type: Mixed, required: true },
  },
  indexes: [[{ organisationId: 1, name: 1 }, { unique: true }], [{ organisationId: 1, createdAt: -1, _id: -1 }]],
})
