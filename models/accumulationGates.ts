import { type ClientSession, model, Schema } from 'mongoose'

/** What two bindings at the same moment both write where their accumulations must not overlook each other. */
interface AccumulationGate {
  /** The figure of the accumulation and the number of the gate: `exposure|ORG2026000005|site|210000#3`. */
  readonly _id: string
  readonly passes: number
}

const AccumulationGateModel = model<AccumulationGate>(
  'AccumulationGate',
  new Schema<AccumulationGate>(
    { _id: { type: String, required: true }, passes: { type: Number, required: true } },
    { versionKey: false, collection: 'accumulationGates' },
  ),
)

/**
 * Writes these gates in the transaction. Of two that write one gate at the same moment the second meets a write conflict,
 * is run again and then sees what the first has bound.
 */
export async function passGates(gates: readonly string[], session: ClientSession): Promise<void> {
  await AccumulationGateModel.bulkWrite(
    gates.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { passes: 1 } }, upsert: true } })),
    { session },
  )
}
