import { Schema } from 'mongoose'
import { ORGANISATION_KINDS } from '../config/permissions.ts'
import type { Organisation } from '../server/business/party/identity/domain/organisation.ts'
import { organisationMarks } from '../server/business/party/identity/domain/organisationMarks.ts'
import { defineStore } from './store.ts'

/** Organisations. Reference data: everyone may read them, the view decides how much. */
export const organisationStore = defineStore<Organisation>({
  name: 'organisation',
  collection: 'organisations',
  definition: {
    kind: { type: String, enum: ORGANISATION_KINDS, required: true },
    nameZh: { type: String, required: true },
    nameEn: { type: String, required: true },
    uscc: { type: String, required: true },
    region: { type: String, required: true },
    recommenderId: { type: String, default: null },
    controllers: { type: Schema.Types.Mixed, required: true },
    insurerStanding: { type: Schema.Types.Mixed, default: null },
    active: { type: Boolean, required: true },
  },
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
})
