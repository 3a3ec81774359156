import type { Schema } from '../../../config/joi.ts'
import type { AnyRoute } from '../../../server/platform/http/route.ts'
import { sampleOf } from '../../support/sample.ts'

/** The query of a request, as a client writes it. */
export type ListRequest = Readonly<Record<string, string>>

const PAGING = ['limit', 'cursor', 'sort']

/** A route asked for no more than it requires. */
export const plainRequest = ({ schema: { query } }: AnyRoute): ListRequest =>
  query ? (sampleOf(query) as Record<string, string>) : {}

/**
 * A route asked in every order, for a page of one so that there is a next one; and by every filter in every order, in
 * one direction as an index serves both. Filters take every value that is listed, else one that is given or that
 * the schema takes.
 */
export function requestsByOneFilter(route: AnyRoute, values: ListRequest): ListRequest[] {
  const sorts = keysOf(route).sort?.allow ?? []
  const paged = sorts.map((sort) => ({ sort, limit: '1' }))
  const descending = sorts.filter((sort) => sort.startsWith('-')).map((sort) => ({ sort }))
  const filtered = filtersOf(route, values).flatMap((filter) => [
    filter,
    ...descending.map((order) => ({ ...filter, ...order })),
  ])
  const required = Object.keys(plainRequest(route)).flatMap((name) => valuesOf(route, name, values))
  return [...paged, ...filtered, ...required].map((request) => completed(route, request))
}

/** A route asked by every two filters. */
export function requestsByTwoFilters(route: AnyRoute, values: ListRequest): ListRequest[] {
  const [...filters] = new Map(filtersOf(route, values).map((filter) => [Object.keys(filter)[0], filter])).values()
  const pairs = filters.flatMap((one, index) => filters.slice(index + 1).map((other) => ({ ...one, ...other })))
  const together = pairs.filter((pair) =>
    exclusiveOf(route).every((peers) => peers.filter((peer) => peer in pair).length <= 1),
  )
  return together.map((request) => completed(route, request))
}

/** A request with what the route requires, but for what it takes the place of. */
function completed(route: AnyRoute, request: ListRequest): ListRequest {
  const replaced = exclusiveOf(route).filter((peers) => peers.some((peer) => peer in request))
  const required = Object.entries(plainRequest(route)).filter(([name]) => !replaced.flat().includes(name))
  return { ...Object.fromEntries(required), ...request }
}

/** Sets of parameters of which a route takes one. */
function exclusiveOf({ schema: { query } }: AnyRoute): readonly (readonly string[])[] {
  const { dependencies = [] } = (query?.describe() ?? {}) as {
    readonly dependencies?: readonly { readonly rel: string; readonly peers: readonly string[] }[]
  }
  return dependencies.filter(({ rel }) => rel.endsWith('xor')).map(({ peers }) => peers)
}

const keysOf = ({ schema: { query } }: AnyRoute) =>
  (query?.describe().keys ?? {}) as Readonly<Record<string, { readonly allow?: readonly string[] }>>

function filtersOf(route: AnyRoute, values: ListRequest): ListRequest[] {
  const required = plainRequest(route)
  return Object.keys(keysOf(route))
    .filter((name) => !PAGING.includes(name) && !(name in required))
    .flatMap((name) => valuesOf(route, name, values))
}

/** A filter with each value it may have where those are listed, else with one that is given or that the schema takes. */
function valuesOf(route: AnyRoute, name: string, values: ListRequest): ListRequest[] {
  const listed = keysOf(route)[name]?.allow?.filter((value) => typeof value === 'string') ?? []
  const given = values[name] ?? String(sampleOf(route.schema.query?.extract(name) as Schema))
  return (listed.length > 0 ? listed : [given]).map((value) => ({ [name]: value }))
}
