import { identityKey } from '../../../../../config/identity/index.ts'
import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import { organisationStore } from '../../../../../models/organisations.ts'
import type { AccumulationDimension } from '../domain/accumulationLimit.ts'
import { BY_USER, keyOfPlace } from '../domain/exposure.ts'

/** How a place becomes the key it accumulates on; null for one that has none. */
export type KeyOf = (place: string) => string | null

const NOWHERE: ReadonlyMap<string, string> = new Map()

/** Reads what the places need to become keys; one read for all of them. */
export async function findKeyOf(dimension: AccumulationDimension, places: readonly string[]): Promise<KeyOf> {
  const gazetteer = {
    categoryOf: dimension === 'category' ? await categoriesWhere({ _id: { $in: [...new Set(places)] } }) : NOWHERE,
    regionOf: dimension === 'site' ? await regionsWhere({ _id: { $in: usersAmong(places) } }) : NOWHERE,
  }
  return (place) => keyOfPlace(dimension, place, gazetteer)
}

/** Every place that lies on one of the keys, with its key. */
export async function findPlacesOn(
  dimension: AccumulationDimension,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return NOWHERE
  if (dimension === 'category') return categoriesWhere({ category: { $in: keys } })
  if (dimension !== 'site') return new Map(keys.map((key) => [key, key]))
  const own = keys.map((key) => [identityKey(key), key] as const)
  const regions = await regionsWhere({ region: { $in: keys } })
  return new Map([...own, ...[...regions].map(([userId, region]) => [`${BY_USER}${userId}`, region] as const)])
}

/** Narrows policies to those with an item at one of the places: alternatives, each of which an index answers. */
export function policiesAt(dimension: AccumulationDimension, places: readonly string[]): readonly object[] {
  switch (dimension) {
    case 'maker':
      return [{ 'parties.manufacturerId': { $in: places } }]
    case 'user':
      return [{ 'versions.items.userId': { $in: places } }]
    case 'category':
      return [{ 'versions.items.catalogueEntryId': { $in: places } }]
    case 'site':
      return [{ 'versions.sites': { $in: places } }]
  }
}

const usersAmong = (places: readonly string[]): string[] => [
  ...new Set(places.filter((place) => place.startsWith(BY_USER)).map((place) => place.slice(BY_USER.length))),
]

async function categoriesWhere(filter: object): Promise<ReadonlyMap<string, string>> {
  const entries = await catalogueEntries.model
    .find(filter, { category: 1 })
    .lean<{ readonly _id: string; readonly category: string }[]>()
  return new Map(entries.map(({ _id, category }) => [_id, category]))
}

async function regionsWhere(filter: object): Promise<ReadonlyMap<string, string>> {
  const organisations = await organisationStore.model
    .find(filter, { region: 1 })
    .lean<{ readonly _id: string; readonly region: string }[]>()
  return new Map(organisations.map(({ _id, region }) => [_id, region]))
}
