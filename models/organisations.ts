import { Schema } from 'mongoose'
import { ORGANISATION_KINDS } from '../config/permissions.ts'
import type { Organisation } from '../server/business/party/identity/domain/organisation.ts'
import { organisationMarks } from '../server/business/party/identity/domain/organisationMarks.ts'
import { markedSearch } from './search.ts'
import { directoryOf } from './searchNames.ts'
import { defineStore, type Stored } from './store.ts'

/** Organisations are found by everybody, by their names, code and number. */
export const organisationSearch = markedSearch<Organisation & Stored>({
  texts: ({ _id, nameZh, nameEn, uscc }) => [_id, nameZh, nameEn, uscc],
})

/** Organisations. Reference data: everyone may read them, the view decides how much. */
export const organisationStore = defineStore<Organisation>({
  name: 'organisation',
  collection: 'organisations',
  revised: 'organisations',
  definition: {
    kind: { type: String, enum: ORGANISATION_KINDS, required: true },
    nameZh: { type: String, required: true },
    nameEn: { type: String, required: true },
    uscc: { type: String, required: true },
    region: { type: String, required: true },
    recommenderId: { type: String, default: null },
    controllers: { type: Schema.Types.Mixed, required: true },
    insurerStanding: { type: Schema.Types.Mixed, default: null },
    insurerOffice: { type: Schema.Types.Mixed, default: null },
    active: { type: Boolean, required: true },
  },
  added: { insurerOffice: null },
  indexes: [
    [{ uscc: 1 }, { unique: true }],
    [{ kind: 1, nameZh: 1, _id: 1 }],
    [{ region: 1, nameZh: 1 }],
    [{ nameZh: 1, _id: 1 }],
    [{ 'marks.nameKey': 1, nameZh: 1, _id: 1 }],
    [{ 'marks.alike': 1 }],
    [{ createdAt: 1, _id: 1 }],
  ],
  visibility: () => ({}),
  marks: organisationMarks,
  search: organisationSearch,
})

/** What organisations are called that documents name by number. */
export const organisationDirectory = directoryOf(organisationStore.model, organisationSearch)
