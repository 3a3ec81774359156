import { model, Schema } from 'mongoose'
import type { Enrolment, SecondFactor } from '../server/business/party/identity/domain/secondFactor.ts'
import { defineStore } from './store.ts'

/** Second factors, one a person, under the person's number. Everyone sees their own. */
export const secondFactorStore = defineStore<SecondFactor>({
  name: 'secondFactor',
  collection: 'secondFactors',
  definition: {
    userId: { type: String, required: true },
    secret: { type: String, default: null },
    recoveryHashes: { type: [String], required: true },
    confirmedAt: { type: Date, required: true },
    seal: { type: String, default: null },
  },
  secrets: ['secret', 'recoveryHashes', 'seal'],
  visibility: (actor) => ({ userId: actor.userId }),
})

const schema = new Schema<Enrolment>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    secret: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'enrolments' },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** Secrets shown and not confirmed yet: not history, and gone after minutes. */
export const EnrolmentModel = model<Enrolment>('Enrolment', schema)
