import { Schema } from 'mongoose'
import type { CatalogueEntry } from '../server/business/reference/catalogue/domain/entry.ts'
import type { Threshold } from '../server/business/reference/catalogue/domain/threshold.ts'
import { markedSearch } from './search.ts'
import { defineStore, type Stored } from './store.ts'

const threshold = new Schema<Threshold>(
  {
    code: { type: String, required: true },
    name: { type: String, required: true },
    operator: { type: String, required: true },
    value: { type: Number, required: true },
    unit: { type: String, default: '' },
  },
  { _id: false, strict: false },
)

/** Entries of the guidance catalogues: public reference data, seen by everyone who may read the catalogue. */
export const catalogueEntries = defineStore<CatalogueEntry>({
  name: 'catalogueEntry',
  collection: 'catalogueEntries',
  revised: 'platform',
  visibility: () => ({}),
  search: markedSearch<CatalogueEntry & Stored>({ texts: ({ _id, code, name }) => [_id, code, name] }),
  definition: {
    editionId: { type: String, required: true },
    scheme: { type: String, required: true },
    edition: { type: String, required: true },
    code: { type: String, required: true },
    category: { type: String, required: true },
    name: { type: String, required: true },
    unitOfSupport: { type: String, required: true },
    thresholds: { type: [threshold], required: true },
    validFrom: { type: String, required: true },
    validTo: { type: String, default: null },
    lineage: { type: String, required: true },
    position: { type: Number, required: true },
  },
  indexes: [
    [{ name: 1, _id: 1 }],
    [{ scheme: 1, position: 1, _id: 1 }],
    [{ editionId: 1, position: 1, _id: 1 }],
    [{ editionId: 1, category: 1, position: 1, _id: 1 }],
    [{ category: 1 }],
    [{ lineage: 1 }],
    [{ position: 1, _id: 1 }],
  ],
})
