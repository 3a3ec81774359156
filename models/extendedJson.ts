import { BSON } from 'mongodb'
import type { Json, JsonPart } from '../server/kernel/patch.ts'

/**
 * A value as it is stored, in MongoDB Extended JSON with sorted keys: one spelling for equal content, so that it can be
 * hashed. Exact, and read back by {@link decoded}: dates, whole numbers beyond 2^53, binary and the like are typed values
 * as in canonical mode; a number that JSON can say is written plainly, since reading a document tells no more of it.
 * Undefined is absent, and null in a list, as the driver writes it.
 *
 * https://github.com/mongodb/specifications/blob/master/source/extended-json/extended-json.md
 *
 * Throws RangeError for an invalid date, and for a key that begins with `$`, which would read as a typed value.
 */
export function encoded(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return encodedNumber(value)
  if (typeof value === 'bigint') return encodedTyped(BSON.Long.fromBigInt(value))
  if (Array.isArray(value)) return value.map(encoded)
  if (value instanceof Date) return encodedDate(value)
  if (isTyped(value)) return encodedTyped(value)
  return encodedPart(value)
}

/** The value that {@link encoded} was given, as reading it from the database gives it. */
export function decoded(json: Json): unknown {
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return json.map(decoded)
  const entries = Object.entries(json)
  if (!entries.some(([key]) => key.startsWith('$')))
    return Object.fromEntries(entries.map(([key, value]) => [key, decoded(value)]))
  const typed: unknown = BSON.EJSON.deserialize({ ...json }, { relaxed: false })
  return BSON.deserialize(BSON.serialize({ typed })).typed
}

function encodedPart(part: object): JsonPart {
  const entries = Object.entries(part).filter(([, value]) => value !== undefined && typeof value !== 'function')
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key.startsWith('$')) throw new RangeError(`${key} cannot be the name of a field`)
      return [key, encoded(value)]
    }),
  )
}

const encodedNumber = (value: number): Json =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : encodedTyped(new BSON.Double(value))

function encodedDate(date: Date): Json {
  if (Number.isNaN(date.getTime())) throw new RangeError('not a date')
  return { $date: { $numberLong: String(date.getTime()) } }
}

/** Reading gives a plain number for every double and for every whole number up to 2^53, whatever type it is stored in. */
function encodedTyped(value: object): Json {
  if (value instanceof Uint8Array) return encodedTyped(new BSON.Binary(value))
  const number = plainNumber(value as Partial<BSON.Double>)
  if (number !== null && Number.isFinite(number) && !Object.is(number, -0)) return number
  return BSON.EJSON.serialize(value, { relaxed: false }) as JsonPart
}

function plainNumber(value: { readonly _bsontype?: string }): number | null {
  if (value._bsontype === 'Int32' || value._bsontype === 'Double') return Number(value)
  return value._bsontype === 'Long' && Number.isSafeInteger(Number(value)) ? Number(value) : null
}

/** Whether BSON has a type of its own for it. */
const isTyped = (value: object): boolean =>
  '_bsontype' in value || value instanceof RegExp || value instanceof Uint8Array
