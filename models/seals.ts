import { type ClientSession, model, Schema } from 'mongoose'
import type { Seal } from '../server/platform/sealing/domain/seal.ts'

const schema = new Schema<Seal>(
  {
    _id: { type: Number, required: true },
    at: { type: Date, required: true },
    events: { type: [Schema.Types.Mixed], required: true },
    previous: { type: String, default: null },
    anchor: { type: Schema.Types.Mixed, default: null },
    hash: { type: String, required: true },
    mac: { type: String, required: true },
  } as never,
  { versionKey: false, minimize: false, strict: 'throw', collection: 'seals' },
)
// Where the chain was anchored anew.
schema.index({ 'anchor.after': 1 }, { partialFilterExpression: { 'anchor.after': { $exists: true } } })

/** Seals over all events, insert-only; see {@link Seal}. */
export const SealModel = model<Seal>('Seal', schema)

/** The latest seal, or null before the first. */
export const findLastSeal = (session: ClientSession | null = null): Promise<Seal | null> =>
  SealModel.findOne({}, null, { session }).sort({ _id: -1 }).lean<Seal>().exec()

export async function insertSeal(seal: Seal, session: ClientSession): Promise<void> {
  await SealModel.collection.insertOne(seal as never, { session })
}

/** Every seal where the chain was anchored anew, without its events. */
export const findAnchors = (): Promise<Omit<Seal, 'events'>[]> =>
  SealModel.find({ 'anchor.after': { $exists: true } } as object, { events: 0 })
    .sort({ 'anchor.after': 1 })
    .lean<Omit<Seal, 'events'>[]>()
    .exec()
