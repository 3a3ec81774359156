import type { CatalogueEdition } from '../server/catalogue/domain/edition.ts'
import { defineStore } from './store.ts'

/** Editions of the guidance catalogues: public reference data, seen by everyone who may read the catalogue. */
export const catalogueEditions = defineStore<CatalogueEdition>({
  name: 'catalogueEdition',
  collection: 'catalogueEditions',
  visibility: () => ({}),
  definition: {
    scheme: { type: String, required: true },
    edition: { type: String, required: true },
    name: { type: String, required: true },
    sample: { type: Boolean, required: true },
    source: { type: String, required: true },
    validFrom: { type: String, required: true },
    validTo: { type: String, default: null },
    entryCount: { type: Number, required: true },
    contentHash: { type: String, required: true },
  },
  indexes: [[{ scheme: 1, edition: 1 }, { unique: true }]],
})
