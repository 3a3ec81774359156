import { model, Schema } from 'mongoose'

interface NumberSeries {
  readonly _id: string
  readonly last: number
}

const NumberSeriesModel = model<NumberSeries>(
  'NumberSeries',
  new Schema(
    { _id: String, last: { type: Number, required: true } },
    { versionKey: false, collection: 'numberSeries' },
  ),
)

/**
 * The next human-readable number of a series in a year, such as `CL2026000012`. Taken outside the caller's transaction:
 * a rolled-back case leaves a gap, never a duplicate, and cases do not queue behind one counter.
 */
export async function nextNumber(prefix: string, year: string): Promise<string> {
  const series = await NumberSeriesModel.findOneAndUpdate(
    { _id: `${prefix}${year}` },
    { $inc: { last: 1 } },
    { upsert: true, new: true, lean: true },
  ).orFail()
  return `${prefix}${year}${String(series.last).padStart(6, '0')}`
}
