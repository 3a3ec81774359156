import type { Model } from 'mongoose'
import { RefusalError } from '../server/kernel/refusal.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import type { SearchOutcome } from '../server/platform/searching/domain/outcome.ts'
import type { Added } from './added.ts'
import { type Cursor, type CursorValue, decodeCursor, encodeCursor } from './cursor.ts'
import { isRanged, type ListColumn, type ListFilter, type ListSpec, rangeOf } from './listSpec.ts'
import { beginsWith, keyBeginsWith } from './prefix.ts'
import { findSought, type Search, type SearchFound } from './search.ts'

export { CREATED, type ListSpec, listOf, NEWEST_FIRST } from './listSpec.ts'

export interface PageQuery {
  readonly limit: number
  readonly cursor?: string
  readonly sort?: string
  readonly q?: string
  /** How rows are counted: up to a cap where nothing is said, all of them, or not at all. No request can say it. */
  readonly counting?: 'whole' | 'none'
  readonly [filter: string]: unknown
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  /** Counted up to a cap, so that a list of a million stays quick. */
  readonly total: { readonly count: number; readonly capped: boolean }
  /** What came of the search; only where it was searched. */
  readonly found?: SearchOutcome
}

/** What can be listed: a store, or a collection that is no store such as the events. */
export interface PageSource<D> {
  readonly model: Model<D>
  /** Fields that came later: a list is not ordered by one whose absence has a place among its values. */
  readonly added?: Added
  readonly visibility: (actor: Actor) => VisibilityFilter
  /** The index to count by, where the one that gives the order would look at what is not asked for as well. */
  readonly countedBy?: Readonly<Record<string, 1>>
  /** The index a page is read by where a condition names so few that no other one may be tried. */
  readonly readBy?: Readonly<Record<string, 1>>
  /** How it is searched; a list that takes `q` has it. */
  readonly search?: Search<D> | null
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
  const sort = orderOf(spec, query)
  const descending = sort.startsWith('-')
  const column = spec.columns?.[nameOf(sort)]
  const path = spec.sorts[nameOf(sort)] ?? '_id'
  if ((source.added?.[path] ?? null) !== null)
    throw new Error(`no order by ${path}, which older documents do not store`)
  const direction = descending ? -1 : 1
  const sought = await soughtIn(actor, source, spec, query)
  const among = sought ? { _id: { $in: sought.ids } } : {}
  const asked = [source.visibility(actor), also, among, ...filterConditions(spec, query)]
  const leading = leadingCondition(spec, column, query)
  // Where no range is asked for, every value of a choice says nothing, and without it keys alone are counted.
  const isRange = rangeOf(nameOf(sort)).some((end) => query[end] !== undefined)
  const counted = allOf(isRange ? [...asked, leading] : asked)
  // Without conditions MongoDB would read documents where the keys of an index do.
  const readBy = sought ? BY_NUMBER : source.readBy
  const countedBy = readBy ?? source.countedBy ?? ('$and' in counted ? null : BY_NUMBER)
  const whole = query.counting === 'whole'
  const after = query.cursor ? afterCursor(source, query.cursor, { sort, path, column }) : {}
  const pageFilter = allOf([...asked, leading, after])
  const counting = { ...(!whole && { limit: COUNT_CAP + 1 }), ...(countedBy && { hint: countedBy }) }
  const [found, count] = await Promise.all([
    source.model
      .find(pageFilter as object, withoutParts(spec.omit))
      .select(path.startsWith('marks.') ? '+marks' : {})
      .sort(isOneValue(column, nameOf(sort), query) ? { _id: direction } : { [path]: direction, _id: direction })
      .limit(query.limit + 1)
      .setOptions(readBy ? { hint: readBy } : {})
      .lean<D[]>(),
    query.counting === 'none' ? 0 : source.model.countDocuments(counted as object, counting),
  ])
  const items = found.slice(0, query.limit)
  const last = found.length > query.limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? encodeCursor({ sort, value: valueAt(last, path), id: last._id }) : null,
    total: whole ? { count, capped: false } : { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP },
    ...(sought && { found: sought.outcome }),
  }
}

const BY_NUMBER = { _id: 1 } as const

/** All conditions that say something, together. */
function allOf(conditions: readonly object[]): { readonly $and?: readonly object[] } {
  const telling = conditions.filter((condition) => Object.keys(condition).length > 0)
  return telling.length > 0 ? { $and: telling } : {}
}

/** What was found of what was typed; null where nothing was. */
async function soughtIn<D>(
  actor: Actor,
  source: PageSource<D>,
  spec: ListSpec,
  { q }: PageQuery,
): Promise<SearchFound | null> {
  const { model, search } = source
  return spec.searched && search && q !== undefined ? findSought({ model, search }, actor, q) : null
}

const nameOf = (sort: string): string => (sort.startsWith('-') ? sort.slice(1) : sort)

/**
 * The order that is asked for, or the usual one; where a filter is asked for in other orders alone, one of those. Refuses
 * with `http.order` what no index serves: a filter in another order than its own, or two that have none in common.
 */
function orderOf({ only = {}, defaultSort }: ListSpec, query: PageQuery): string {
  const bound = Object.entries(only).filter(([filter]) => query[filter] !== undefined)
  const fits = (sort: string) => bound.every(([, sorts]) => sorts.includes(nameOf(sort)))
  const own = (bound[0]?.[1] ?? []).map((sort) => `-${sort}`)
  const found = [query.sort ?? defaultSort, ...(query.sort === undefined ? own : [])].find(fits)
  if (found !== undefined) return found
  throw new RefusalError(bound.map(([field, sorts]) => ({ code: 'http.order', field, value: sorts.join(', ') })))
}

/** Whether all that is asked for has one value there: then MongoDB 4.0 takes an order by it for none that an index gives. */
function isOneValue(column: ListColumn | undefined, name: string, query: PageQuery): boolean {
  const [from, to] = rangeOf(name)
  return column !== undefined && isRanged(column) && query[from] !== undefined && query[from] === query[to]
}

/** Every value of the choice that indexes of an order lead through, where the request says none. */
function leadingCondition({ columns }: ListSpec, column: ListColumn | undefined, query: PageQuery): object {
  const name = column && 'within' in column ? column.within : undefined
  const choice = name === undefined ? undefined : columns?.[name]
  if (name === undefined || choice?.is !== 'choice' || query[name] !== undefined) return {}
  return { [choice.path]: { $in: choice.of } }
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

/** In which order a page is read. */
interface Order {
  readonly sort: string
  readonly path: string
  readonly column: ListColumn | undefined
}

function afterCursor<D>(source: PageSource<D>, cursor: string, order: Order): object {
  const { sort, path } = order
  const { value, id } = readCursor(source, cursor, order)
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
function readCursor<D>({ model }: PageSource<D>, cursor: string, { sort, path, column }: Order): Cursor {
  const read = decodeCursor(cursor)
  const type = column ? TYPES[column.is] : model.schema.path(path)?.instance
  if (read.sort === sort && isValueOf(type, read.value)) return read
  throw new RefusalError([{ code: 'http.invalid', field: 'cursor' }])
}

const TYPES: Readonly<Partial<Record<ListColumn['is'], string>>> = { instant: 'Date', amount: 'Number' }

/** Sorted fields within a part without a schema of its own are texts. */
function isValueOf(type: string | undefined, value: CursorValue): boolean {
  if (value === null) return true
  if (type === 'Date') return value instanceof Date
  return typeof value === (type === 'Number' ? 'number' : 'string')
}
