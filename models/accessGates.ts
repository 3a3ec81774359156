import { model, Schema } from 'mongoose'

/** The one document per person that signing in and ending access both write, so that they cannot pass each other. */
export interface AccessGate {
  /** The user. */
  readonly _id: string
  readonly organisationId: string
  readonly lastSignInAt: Date | null
  readonly accessEndedAt: Date | null
  /** The last step of time whose code was used: none is good twice (RFC 6238, 5.2). */
  readonly lastCodeStep: number | null
  /** Of both together: an update that changes nothing would not be a write, and two at one instant could pass. */
  readonly passes: number
}

const schema = new Schema<AccessGate>(
  {
    _id: { type: String, required: true },
    organisationId: { type: String, required: true },
    lastSignInAt: { type: Date, default: null },
    accessEndedAt: { type: Date, default: null },
    lastCodeStep: { type: Number, default: null },
    passes: { type: Number, default: 0 },
  },
  { versionKey: false, collection: 'accessGates' },
)
schema.index({ organisationId: 1 })

export const AccessGateModel = model<AccessGate>('AccessGate', schema)
