import { Schema } from 'mongoose'
import { holdsPermission } from '../config/permissions.ts'
import { type CatalogueEdition, EDITION_STATES } from '../server/business/reference/catalogue/domain/edition.ts'
import { markedSearch } from './search.ts'
import { defineStore, type Stored } from './store.ts'

const { Mixed } = Schema.Types

/**
 * Editions of the guidance catalogues. Published ones are public reference data, seen by everyone who may read the
 * catalogue; drafts and discarded ones only by those who prepare them.
 */
export const catalogueEditions = defineStore<CatalogueEdition>({
  name: 'catalogueEdition',
  collection: 'catalogueEditions',
  revised: 'platform',
  visibility: ({ roles }) => (holdsPermission(roles, 'catalogue.import') ? {} : { state: 'published' }),
  search: markedSearch<CatalogueEdition & Stored>({
    texts: ({ _id, name, source }) => [_id, name, source],
    omit: ['draftEntries'],
  }),
  definition: {
    state: { type: String, required: true, enum: EDITION_STATES },
    scheme: { type: String, required: true },
    edition: { type: String, required: true },
    name: { type: String, required: true },
    sample: { type: Boolean, required: true },
    source: { type: String, required: true },
    validFrom: { type: String, required: true },
    validTo: { type: String, default: null },
    importedBy: { type: Mixed, required: true },
    publishedBy: { type: Mixed, default: null },
    publishedAt: { type: Date, default: null },
    entryCount: { type: Number, required: true },
    contentHash: { type: String, required: true },
    draftEntries: { type: [Mixed], required: true },
  },
  indexes: [
    [{ scheme: 1, edition: 1 }, { unique: true }],
    [{ state: 1, scheme: 1, validFrom: 1 }],
    [{ edition: 1, _id: 1 }],
    [{ scheme: 1, _id: 1 }],
    [{ validFrom: -1, _id: -1 }],
  ],
})
