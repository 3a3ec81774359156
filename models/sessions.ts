import { model, Schema } from 'mongoose'
import type { Session } from '../server/business/party/identity/domain/session.ts'

const schema = new Schema<Session>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    organisationId: { type: String, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    csrfToken: { type: String, required: true },
    passwordChangeRequired: { type: Boolean, required: true },
    enrolmentRequired: { type: Boolean, required: true },
    secondFactor: { type: Boolean, required: true },
    address: { type: String, default: '' },
    createdAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    seal: { type: String, required: true },
  },
  { versionKey: false, minimize: false, collection: 'sessions' },
)
schema.index({ userId: 1, createdAt: -1 })
schema.index({ organisationId: 1 })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** Signed-in browsers. Not history: they come and go, and MongoDB removes what has expired. */
export const SessionModel = model<Session>('Session', schema)
