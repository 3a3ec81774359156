import Joi, { type ArraySchema, type ObjectSchema, type Schema } from '../../../config/joi.ts'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import { decodeCursor } from '../../../models/cursor.ts'
import { isRanged, type ListColumn, type ListSpec, rangeOf } from '../../../models/listSpec.ts'
import type { Page } from '../../../models/page.ts'
import { startOfCivilDate } from '../../kernel/civilDate.ts'
import type { Reader } from '../database/reader.ts'
import { civilDate, dayAs, documentNo, endOfCivilDate, fen, typedNo } from './fields.ts'
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

/** What somebody types to find something by any part of it: as long as the longest name or number. */
export const searchText = Joi.string().trim().min(1).max(200)

/** Which page of a list: so many rows after the place where the one before ended. */
export const pageOf = { limit: Joi.number().integer().min(1).max(LIST_MOST).default(50), cursor }

/** Query schema of a list: `limit`, `cursor`, `sort` among the whitelisted, `q` where it is searched, what its columns take, and further filters. */
export function listQuery(spec: ListSpec, filters: Readonly<Record<string, Schema>> = {}): ObjectSchema {
  const sorts = Object.keys(spec.sorts).flatMap((name) => [name, `-${name}`])
  return Joi.object({
    ...pageOf,
    sort: Joi.string().valid(...sorts),
    ...(spec.searched && { q: searchText }),
    ...Object.fromEntries(Object.entries(spec.columns ?? {}).flatMap(schemasOf)),
    ...filters,
  })
}

/** How a request spells the filters of a column: days for instants too, amounts in whole fen. */
function schemasOf([name, column]: readonly [string, ListColumn]): readonly (readonly [string, Schema])[] {
  if (column.is === 'choice') return [[name, anyOf(column.of)]]
  if (column.is === 'number') return [[name, typedNo()]]
  if (column.is === 'reference') return [[name, column.typed ? typedNo() : documentNo()]]
  if (!isRanged(column)) return []
  const [from, to] = rangeOf(name)
  const [begin, end] =
    column.is === 'instant'
      ? [dayAs(startOfCivilDate), dayAs(endOfCivilDate)]
      : column.is === 'day'
        ? [civilDate(), civilDate()]
        : [fen(), fen()]
  return [
    [from, begin],
    [to, end],
  ]
}

/** A filter that takes one or several of the given values (`state=a&state=b`). */
export const anyOf = (values: readonly string[]): ArraySchema =>
  Joi.array()
    .items(Joi.string().valid(...values))
    .single()
    .min(1)

/** What comes whole, as a list of one page. */
export const wholeList = <T>(items: readonly T[]): ListView<T> => ({
  items,
  nextCursor: null,
  total: { count: items.length, capped: false },
})

/** View of a page from the view of one item. */
export const pageView =
  <T, V>(view: (item: T, reader: Reader) => V) =>
  (page: Page<T>, reader: Reader): ListView<V> => ({
    items: page.items.map((item) => view(item, reader)),
    nextCursor: page.nextCursor,
    total: page.total,
    ...(page.found && { found: page.found }),
  })
