import { model, Schema } from 'mongoose'

/** How often something of one type happened to one kind of document on a business date. */
export interface ActivityRow {
  /** `<generation>:<day>:<kind>:<type>`: unique by construction. */
  readonly _id: string
  readonly generation: number
  /** Business date. */
  readonly day: string
  /** Kind of document, as in `claim`. */
  readonly kind: string
  /** Type of event, as in `claim.approved`. */
  readonly type: string
  readonly count: number
}

const schema = new Schema<ActivityRow>(
  {
    _id: { type: String, required: true },
    generation: { type: Number, required: true },
    day: { type: String, required: true },
    kind: { type: String, required: true },
    type: { type: String, required: true },
    count: { type: Number, required: true },
  },
  { versionKey: false, collection: 'activity' },
)
schema.index({ generation: 1, day: 1, kind: 1, type: 1 })

/** Counts of events by day, kind and type, written by the follower `activity` alone. */
export const ActivityModel = model<ActivityRow>('Activity', schema)
