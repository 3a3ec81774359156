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
  const [number = ''] = await nextNumbers(prefix, year, 1)
  return number
}

/**
 * So many numbers of a series that follow each other, taken at once: for whoever writes many documents together, where a gap
 * does no harm.
 */
export async function nextNumbers(prefix: string, year: string, count: number): Promise<readonly string[]> {
  const series = `${prefix}${year}`
  // Of several that begin a series at once one does; the others are told so and find it begun.
  const last = await take(series, count).catch((error: unknown) => {
    if (isDuplicateKey(error)) return take(series, count)
    throw error
  })
  return Array.from({ length: count }, (_, index) => numberOf(series, last - count + 1 + index))
}

const DIGITS = 6
/** Of seven digits, eight, and so on: longer numbers come after shorter ones wherever texts are put in order. */
const LONGER = 'ABCDEFGHIJ'

/** The number of a place in a series: six digits, of more a letter before them that says how many, such as `CL2026A1000000`. */
export function numberOf(series: string, place: number): string {
  const digits = String(place).padStart(DIGITS, '0')
  return `${series}${LONGER.charAt(digits.length - DIGITS - 1)}${digits}`
}

const NUMBER = /^([A-Z]+\d{4})[A-J]?(\d{6,})$/

/** The series and place of a number that a series gave out; null of another. */
export function placeInSeries(number: string): { readonly series: string; readonly place: number } | null {
  const [, series, place] = NUMBER.exec(number) ?? []
  return series === undefined ? null : { series, place: Number(place) }
}

/** How far each series has come. */
export const findSeries = (): Promise<NumberSeries[]> =>
  NumberSeriesModel.find().sort({ _id: 1 }).lean<NumberSeries[]>().exec()

async function take(series: string, count: number): Promise<number> {
  const { last } = await NumberSeriesModel.findOneAndUpdate(
    { _id: series },
    { $inc: { last: count } },
    { upsert: true, new: true, lean: true, writeConcern: { w: 1, j: false } },
  ).orFail()
  return last
}
