import Joi, { type ArraySchema, type ObjectSchema, type Schema } from '../../../config/joi.ts'
import { decodeCursor } from '../../../models/cursor.ts'
import type { ListSpec, Page } from '../../../models/page.ts'
import type { Reader } from '../database/reader.ts'
import type { ListView } from './listing.contract.ts'

const cursor = Joi.string()
  .max(2000)
  .custom((value: string, helpers) => {
    try {
      decodeCursor(value)
      return value
    } catch {
      return helpers.error('any.invalid')
    }
  })

/** Query schema of a list: `limit`, `cursor`, `sort` among the whitelisted, and one schema per filter. */
export function listQuery(spec: ListSpec, filters: Readonly<Record<string, Schema>> = {}): ObjectSchema {
  const sorts = Object.keys(spec.sorts).flatMap((name) => [name, `-${name}`])
  return Joi.object({
    limit: Joi.number().integer().min(1).max(200).default(50),
    cursor,
    sort: Joi.string().valid(...sorts),
    ...filters,
  })
}

/** A filter that takes one or several of the given values (`state=a&state=b`). */
export const anyOf = (values: readonly string[]): ArraySchema =>
  Joi.array()
    .items(Joi.string().valid(...values))
    .single()
    .min(1)

/** View of a page from the view of one item. */
export const pageView =
  <T, V>(view: (item: T, reader: Reader) => V) =>
  (page: Page<T>, reader: Reader): ListView<V> => ({
    items: page.items.map((item) => view(item, reader)),
    nextCursor: page.nextCursor,
    total: page.total,
  })
