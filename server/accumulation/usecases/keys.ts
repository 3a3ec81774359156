import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import { organisationStore } from '../../../models/organisations.ts'
import type { AccumulationDimension } from '../domain/accumulationLimit.ts'
import { BY_USER } from '../domain/exposure.ts'

/** How a place becomes the key it accumulates on: an entry its category, a user's place its region. */
export type KeyOf = (place: string) => string | null

/** Reads what the places need to become keys; one read for all of them. */
export async function findKeyOf(dimension: AccumulationDimension, places: readonly string[]): Promise<KeyOf> {
  if (places.length === 0) return () => null
  if (dimension === 'category') {
    const entries = await catalogueEntries.model
      .find({ _id: { $in: [...new Set(places)] } }, { category: 1 })
      .lean<{ readonly _id: string; readonly category: string }[]>()
    const categories = new Map(entries.map(({ _id, category }) => [_id, category]))
    return (place) => categories.get(place) ?? null
  }
  if (dimension === 'site') {
    const userIds = places.filter((place) => place.startsWith(BY_USER)).map((place) => place.slice(BY_USER.length))
    const users = await organisationStore.model
      .find({ _id: { $in: [...new Set(userIds)] } }, { region: 1 })
      .lean<{ readonly _id: string; readonly region: string }[]>()
    const regions = new Map(users.map(({ _id, region }) => [`${BY_USER}${_id}`, region]))
    return (place) => (place.startsWith(BY_USER) ? (regions.get(place) ?? null) : place)
  }
  return (place) => place
}

/** Narrows policies to those that may lie on one of the keys; none that does is left out. */
export async function policiesOn(dimension: AccumulationDimension, keys: readonly string[]): Promise<object> {
  switch (dimension) {
    case 'maker':
      return { 'parties.manufacturerId': { $in: keys } }
    case 'user':
      return { 'versions.items.userId': { $in: keys } }
    case 'category': {
      const entries = await catalogueEntries.model
        .find({ category: { $in: keys } }, { _id: 1 })
        .lean<{ _id: string }[]>()
      return { 'versions.items.catalogueEntryId': { $in: entries.map(({ _id }) => _id) } }
    }
    case 'site': {
      const users = await organisationStore.model.find({ region: { $in: keys } }, { _id: 1 }).lean<{ _id: string }[]>()
      const inRegion = {
        'versions.items': { $elemMatch: { 'attributes.site': null, userId: { $in: users.map(({ _id }) => _id) } } },
      }
      return { $or: [{ 'versions.items.attributes.site': { $in: keys } }, inRegion] }
    }
  }
}
