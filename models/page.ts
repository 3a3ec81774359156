import type { Model } from 'mongoose'
import { RefusalError } from '../server/kernel/refusal.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import type { Added } from './added.ts'
import { type Cursor, type CursorValue, decodeCursor, encodeCursor } from './cursor.ts'
import { beginsWith, keyBeginsWith } from './prefix.ts'

/** How one query parameter narrows a list. */
export interface ListFilter {
  readonly path: string
  /**
   * `equals` also takes several values; `prefix` matches the beginning, literally; `keyPrefix` finds by the beginning of an
   * identity key, in whatever spelling.
   */
  readonly match: 'equals' | 'prefix' | 'keyPrefix' | 'from' | 'to'
}

/** What a list may be asked for: whitelisted filters and sorts, each served by an index. */
export interface ListSpec {
  readonly filters: Readonly<Record<string, ListFilter>>
  /** Sort name -> document path. */
  readonly sorts: Readonly<Record<string, string>>
  /** As in `-createdAt`. */
  readonly defaultSort: string
  /** Large parts of the documents that a list does not show and so does not read. */
  readonly omit?: readonly string[]
}

/** Newest first, as most lists are. */
export const NEWEST_FIRST = {
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
} as const satisfies Partial<ListSpec>

export interface PageQuery {
  readonly limit: number
  readonly cursor?: string
  readonly sort?: string
  readonly [filter: string]: unknown
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  /** Counted up to a cap, so that a list of a million stays quick. */
  readonly total: { readonly count: number; readonly capped: boolean }
}

/** What can be listed: a store, or a collection that is no store such as the events. */
export interface PageSource<D> {
  readonly model: Model<D>
  /** Fields that came later: a list is not ordered by one whose absence has a place among its values. */
  readonly added?: Added
  readonly visibility: (actor: Actor) => VisibilityFilter
  /** The index to count by, where the one that gives the order would look at what is not asked for as well. */
  readonly countedBy?: Readonly<Record<string, 1>>
}

const COUNT_CAP = 10_000

/** One page of what the actor may see, ordered by the sort and then `_id`, starting after the cursor. */
export async function findPage<D extends { readonly _id: string }>(
  { actor }: { readonly actor: Actor },
  source: PageSource<D>,
  spec: ListSpec,
  query: PageQuery,
  also: object = {},
): Promise<Page<D>> {
  const sort = query.sort ?? spec.defaultSort
  const descending = sort.startsWith('-')
  const path = spec.sorts[descending ? sort.slice(1) : sort] ?? '_id'
  if ((source.added?.[path] ?? null) !== null)
    throw new Error(`no order by ${path}, which older documents do not store`)
  const direction = descending ? -1 : 1
  const conditions = [source.visibility(actor), also, ...filterConditions(spec, query)].filter(
    (condition) => Object.keys(condition).length > 0,
  )
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  // Without conditions MongoDB would read documents where the keys of an index do.
  const countedBy = source.countedBy ?? (conditions.length === 0 ? { _id: 1 } : null)
  const after = query.cursor ? [afterCursor(source, query.cursor, sort, path)] : []
  const pageFilter = after.length > 0 ? { $and: [...conditions, ...after] } : filter
  const [found, count] = await Promise.all([
    source.model
      .find(pageFilter as object, withoutParts(spec.omit))
      .sort({ [path]: direction, _id: direction })
      .limit(query.limit + 1)
      .lean<D[]>(),
    source.model.countDocuments(filter as object, {
      limit: COUNT_CAP + 1,
      ...(countedBy && { hint: countedBy }),
    }),
  ])
  const items = found.slice(0, query.limit)
  const last = found.length > query.limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? encodeCursor({ sort, value: valueAt(last, path), id: last._id }) : null,
    total: { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP },
  }
}

const withoutParts = (omit: readonly string[] = []) => Object.fromEntries(omit.map((path) => [path, 0]))

const valueAt = (document: object, path: string): CursorValue =>
  (path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], document) ??
    null) as CursorValue

function filterConditions(spec: ListSpec, query: PageQuery): object[] {
  return Object.entries(spec.filters).flatMap(([name, { path, match }]) => {
    const value = query[name]
    if (value === undefined) return []
    return [{ [path]: condition(match, value) }]
  })
}

function condition(match: ListFilter['match'], value: unknown): unknown {
  switch (match) {
    case 'equals':
      return Array.isArray(value) ? { $in: value } : value
    case 'prefix':
      return beginsWith(String(value))
    case 'keyPrefix':
      return keyBeginsWith(String(value))
    case 'from':
      return { $gte: value }
    case 'to':
      return { $lte: value }
  }
}

function afterCursor<D>(source: PageSource<D>, cursor: string, sort: string, path: string): object {
  const { value, id } = readCursor(source, cursor, sort, path)
  const descending = sort.startsWith('-')
  const beyond = descending ? '$lt' : '$gt'
  if (path === '_id') return { _id: { [beyond]: id } }
  const alike = { [path]: value, _id: { [beyond]: id } }
  // What has no value comes first, and is neither more nor less than any.
  if (value === null) return descending ? alike : { $or: [alike, { [path]: { $ne: null } }] }
  // The bound says nothing new: it lets every index in the order of the sort begin at the cursor.
  const bound = { [path]: { [descending ? '$lte' : '$gte']: value } }
  const valued = { ...bound, $or: [{ [path]: { [beyond]: value } }, alike] }
  return descending && canLack(source, path) ? { $or: [valued, { [path]: null }] } : valued
}

/** Whether documents may have no value there: whatever the schema does not say to be required. */
const canLack = <D>({ model }: PageSource<D>, path: string): boolean => !model.schema.path(path)?.isRequired

/** The cursor, if it is of this sort and its value one the sorted field can have; else `http.invalid`. */
function readCursor<D>({ model }: PageSource<D>, cursor: string, sort: string, path: string): Cursor {
  const read = decodeCursor(cursor)
  if (read.sort === sort && isValueOf(model.schema.path(path)?.instance, read.value)) return read
  throw new RefusalError([{ code: 'http.invalid', field: 'cursor' }])
}

/** Sorted fields within a part without a schema of its own are texts. */
function isValueOf(type: string | undefined, value: CursorValue): boolean {
  if (value === null) return true
  if (type === 'Date') return value instanceof Date
  return typeof value === (type === 'Number' ? 'number' : 'string')
}
