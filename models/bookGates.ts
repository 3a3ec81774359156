import { type ClientSession, model, Schema } from 'mongoose'

/** What a posting for a past month and the closing of a month both write, so that neither overlooks the other. */
interface BookGate {
  /** The insurer and the number of the gate: `ORG2026000005#3`. */
  readonly _id: string
  readonly passes: number
}

const BookGateModel = model<BookGate>(
  'BookGate',
  new Schema<BookGate>(
    { _id: { type: String, required: true }, passes: { type: Number, required: true } },
    { versionKey: false, collection: 'bookGates' },
  ),
)

/**
 * Writes these gates in the transaction. Of two that write one gate at the same moment the second meets a write conflict, is
 * run again and then sees what the first has done.
 */
export async function passBookGates(gates: readonly string[], session: ClientSession): Promise<void> {
  await BookGateModel.bulkWrite(
    gates.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { passes: 1 } }, upsert: true } })),
    { session },
  )
}
