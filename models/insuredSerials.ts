import { type ClientSession, model, Schema } from 'mongoose'
import type { Period } from '../server/kernel/period.ts'
import type { InsuredSerial } from '../server/underwriting/domain/doubleInsurance.ts'

const InsuredSerialModel = model<InsuredSerial>(
  'InsuredSerial',
  new Schema<InsuredSerial>(
    { _id: { type: String, required: true }, covers: { type: [Schema.Types.Mixed], required: true } },
    { versionKey: false, collection: 'insuredSerials' },
  ),
)

/** When the machines with these keys are insured, by any insurer. */
export const findInsuredSerials = (keys: readonly string[], session: ClientSession): Promise<InsuredSerial[]> =>
  InsuredSerialModel.find({ _id: { $in: keys } }, null, { session }).lean<InsuredSerial[]>()

/**
 * Enters a policy's machines. One document per machine, so that of two policies bound at the same moment for one machine
 * the second meets a write conflict, is run again and then sees the first.
 */
export async function registerInsuredSerials(
  keys: readonly string[],
  policyNo: string,
  period: Period,
  session: ClientSession,
): Promise<void> {
  await InsuredSerialModel.bulkWrite(
    keys.map((_id) => ({
      updateOne: { filter: { _id }, update: { $push: { covers: { ...period, policyNo } } }, upsert: true },
    })),
    { session },
  )
}
