import { type ClientSession, model, Schema } from 'mongoose'
import { isDuplicateKey } from './duplicateKey.ts'

/** What can be paid once, by whoever pays it: while an open payment run has it, nobody else does. */
interface PaymentHold {
  /** What is paid: `claim:CL2026000012`, `policy:FS…` for premium that goes back, `credit:BC…`. */
  readonly _id: string
  /** The run that has it; null while none does. */
  readonly runNo: string | null
  /** Counts who wrote it: two at the same moment meet, and the second is run again. */
  readonly passes: number
}

const PaymentHoldModel = model<PaymentHold>(
  'PaymentHold',
  new Schema<PaymentHold>(
    {
      _id: { type: String, required: true },
      runNo: { type: String, default: null },
      passes: { type: Number, required: true },
    },
    { versionKey: false, collection: 'paymentHolds' },
  ),
)

/**
 * Takes these from `from` for `to`, null being nobody, in the transaction. The unique `_id` and not a look before keeps what
 * somebody else has from being taken: the insert that would follow fails. Gives false then; the transaction is lost.
 */
export async function passHolds(
  sources: readonly string[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
  session: ClientSession,
): Promise<boolean> {
  try {
    await PaymentHoldModel.bulkWrite(
      sources.map((_id) => ({
        updateOne: { filter: { _id, runNo: from }, update: { $set: { runNo: to }, $inc: { passes: 1 } }, upsert: true },
      })),
      { session },
    )
    return true
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return false
  }
}

/** Those of these that a run has, with its number. */
export async function findHolds(
  sources: readonly string[],
  session: ClientSession | null = null,
): Promise<ReadonlyMap<string, string>> {
  if (sources.length === 0) return new Map()
  const held = await PaymentHoldModel.find({ _id: { $in: sources }, runNo: { $ne: null } }, null, { session }).lean<
    PaymentHold[]
  >()
  return new Map(held.map(({ _id, runNo }) => [_id, runNo ?? '']))
}
