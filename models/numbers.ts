import { model, Schema } from 'mongoose'
import { isDuplicateKey } from './duplicateKey.ts'

export interface NumberSeries {
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
 * a rolled-back case leaves a gap, never a duplicate, and cases do not queue behind one counter. It does not wait for
 * the majority: the case is committed after its number in the same log, so that whoever has the case has the number.
 */
export async function nextNumber(prefix: string, year: string): Promise<string> {
  const series = `${prefix}${year}`
  // Of several that begin a series at once one does; the others are told so and find it begun.
  const last = await takeNext(series).catch((error: unknown) => {
    if (isDuplicateKey(error)) return takeNext(series)
    throw error
  })
  return `${series}${String(last).padStart(6, '0')}`
}

const NUMBER = /^([A-Z]+\d{4})(\d{6,})$/

/** The series and place of a number that a series gave out; null of another. */
export function placeInSeries(number: string): { readonly series: string; readonly place: number } | null {
  const [, series, place] = NUMBER.exec(number) ?? []
  return series === undefined ? null : { series, place: Number(place) }
}

/** How far each series has come. */
export const findSeries = (): Promise<NumberSeries[]> =>
  NumberSeriesModel.find().sort({ _id: 1 }).lean<NumberSeries[]>().exec()

async function takeNext(series: string): Promise<number> {
  const { last } = await NumberSeriesModel.findOneAndUpdate(
    { _id: series },
    { $inc: { last: 1 } },
    { upsert: true, new: true, lean: true, writeConcern: { w: 1, j: false } },
  ).orFail()
  return last
}
