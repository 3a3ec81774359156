import { model, Schema } from 'mongoose'

/** The first answer to a request that carried an `Idempotency-Key`, kept a week and returned to every repeat. */
export interface IdempotencyKey {
  /** `<userId>:<key>`: keys of different people never meet. */
  readonly _id: string
  /** Hash of method, path and body, so that one key cannot stand for two requests. */
  readonly requestHash: string
  readonly status: number
  /** The answer as JSON text. */
  readonly body: string
  readonly etag: string | null
  readonly createdAt: Date
}

const schema = new Schema<IdempotencyKey>(
  {
    _id: { type: String, required: true },
    requestHash: { type: String, required: true },
    status: { type: Number, required: true },
    body: { type: String, required: true },
    etag: { type: String, default: null },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'idempotencyKeys' },
)
schema.index({ createdAt: 1 }, { expireAfterSeconds: 7 * 24 * 3600 })

export const IdempotencyKeyModel = model<IdempotencyKey>('IdempotencyKey', schema)
