import { model, Schema } from 'mongoose'

interface Attempts {
  readonly key: string
  readonly points: number
  readonly expire: Date | null
}

const schema = new Schema<Attempts>(
  {
    key: { type: String, required: true },
    points: { type: Number, required: true },
    expire: { type: Date, default: null },
  },
  { versionKey: false, collection: 'attempts' },
)
schema.index({ key: 1 }, { unique: true })
schema.index({ expire: 1 }, { expireAfterSeconds: 0 })

/** Counted attempts as rate-limiter-flexible keeps them: shared by all processes, gone after their window. */
export const AttemptsModel = model<Attempts>('Attempts', schema)
