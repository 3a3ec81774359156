import type { Model } from 'mongoose'
import type { Reader } from '../server/database/reader.ts'
import type { Actor } from '../server/identity/domain/actor.ts'
import type { VisibilityFilter } from '../server/identity/domain/visibility.ts'
import { beginsWith } from './prefix.ts'

/** How one query parameter narrows a list. */
export interface ListFilter {
  readonly path: string
  /** `equals` also takes several values; `prefix` matches the beginning, literally. */
  readonly match: 'equals' | 'prefix' | 'from' | 'to'
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
  readonly visibility: (actor: Actor) => VisibilityFilter
}

const COUNT_CAP = 10_000

/** One page of what the actor may see, ordered by the sort and then `_id`, starting after the cursor. */
export async function findPage<D extends { readonly _id: string }>(
  reader: Reader,
  source: PageSource<D>,
  spec: ListSpec,
  query: PageQuery,
  also: object = {},
): Promise<Page<D>> {
  const sort = query.sort ?? spec.defaultSort
  const descending = sort.startsWith('-')
  const path = spec.sorts[descending ? sort.slice(1) : sort] ?? '_id'
  const direction = descending ? -1 : 1
  const conditions = [source.visibility(reader.actor), also, ...filterConditions(spec, query)].filter(
    (condition) => Object.keys(condition).length > 0,
  )
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  const after = query.cursor ? [afterCursor(query.cursor, path, descending)] : []
  const pageFilter = after.length > 0 ? { $and: [...conditions, ...after] } : filter
  const [found, count] = await Promise.all([
    source.model
      .find(pageFilter as object, withoutParts(spec.omit))
      .sort({ [path]: direction, _id: direction })
      .limit(query.limit + 1)
      .lean<D[]>(),
    // Without conditions MongoDB would read documents where the keys of an index do.
    source.model.countDocuments(filter as object, {
      limit: COUNT_CAP + 1,
      ...(conditions.length === 0 && { hint: { _id: 1 } }),
    }),
  ])
  const items = found.slice(0, query.limit)
  const last = found.length > query.limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? cursorOf(last, path) : null,
    total: { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP },
  }
}

const withoutParts = (omit: readonly string[] = []) => Object.fromEntries(omit.map((path) => [path, 0]))

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
    case 'from':
      return { $gte: value }
    case 'to':
      return { $lte: value }
  }
}

type CursorValue = string | number | null | { readonly at: string }

function cursorOf(document: { readonly _id: string }, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], document)
  const encoded: CursorValue = value instanceof Date ? { at: value.toISOString() } : ((value ?? null) as CursorValue)
  return Buffer.from(JSON.stringify([encoded, document._id])).toString('base64url')
}

function afterCursor(cursor: string, path: string, descending: boolean): object {
  const { value, id } = decodeCursor(cursor)
  const beyond = descending ? '$lt' : '$gt'
  if (path === '_id') return { _id: { [beyond]: id } }
  // The bound says nothing new: it lets every index in the order of the sort begin at the cursor.
  const bound = { [path]: { [descending ? '$lte' : '$gte']: value } }
  return { ...bound, $or: [{ [path]: { [beyond]: value } }, { [path]: value, _id: { [beyond]: id } }] }
}

/** Reads a cursor made by this module. Throws SyntaxError on anything else. */
export function decodeCursor(cursor: string): { value: unknown; id: string } {
  const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (!Array.isArray(parsed) || typeof parsed[1] !== 'string') throw new SyntaxError('not a cursor')
  const value: unknown = parsed[0]
  if (value === null || typeof value === 'string' || typeof value === 'number') return { value, id: parsed[1] }
  if (typeof value === 'object' && 'at' in value && typeof value.at === 'string')
    return { value: new Date(value.at), id: parsed[1] }
  throw new SyntaxError('not a cursor')
}
