import { identityKeyOrNull } from '../../../../../config/identity/index.ts'
import { multiplyPpm, sumFen } from '../../../../kernel/money.ts'
import type { AccumulationDimension } from './accumulationLimit.ts'

/** One insurer's part of a contract; null where it insures alone. */
type Panel = readonly { readonly insurerId: string; readonly sharePpm: number }[] | null

/** What of a limit an insurer stands for: its share, in a contract that several share; the whole where it is alone. */
export const ownLimitFen = (limitFen: number, panel: Panel, insurerId: string): number =>
  ownPart(limitFen, panel?.find((member) => member.insurerId === insurerId)?.sharePpm ?? null)

/** A share of a limit, rounded up as authority rounds it; null for the whole. */
export const ownPart = (limitFen: number, sharePpm: number | null): number =>
  sharePpm === null ? limitFen : multiplyPpm(limitFen, sharePpm, 'up')

/** Policies that lie on the same places of one dimension, summed by the database. */
export interface ExposureGroup {
  /** Organisations, catalogue entries, or sites by their identity keys (`user:…` where only the user's region is known). */
  readonly places: readonly string[]
  /** Sum of what the insurer stands for of each. */
  readonly limitFen: number
  readonly policies: number
  /** The sites of the items as one of the policies has them typed; absent for other dimensions. */
  readonly sites?: readonly string[]
}

/** What of an insured item says where its limit accumulates. */
export interface LocatedItem {
  readonly userId: string | null
  readonly catalogueEntryId: string | null
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** Marks a place known only by its user. */
export const BY_USER = 'user:'

const PLACE: Readonly<Record<AccumulationDimension, (item: LocatedItem, makerId: string) => string | null>> = {
  maker: (_item, makerId) => makerId,
  user: ({ userId }) => userId,
  category: ({ catalogueEntryId }) => catalogueEntryId,
  site: (item) => siteOf(item) ?? (item.userId === null ? null : `${BY_USER}${item.userId}`),
}

/** The places of a case in one dimension, each once. */
export function placesOf(
  dimension: AccumulationDimension,
  makerId: string,
  items: readonly LocatedItem[],
): readonly string[] {
  const places = items.map((item) => PLACE[dimension](item, makerId))
  return [...new Set(places)].filter((place) => place !== null)
}

/** Sites as they were typed, by their keys; where spellings differ, the first of them. */
export function siteNames(typed: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const site of typed) {
    const key = identityKeyOrNull(site)
    if (key !== null && !names.has(key)) names.set(key, site)
  }
  return names
}

/** The sites that items name, as typed. */
export const typedSites = (items: readonly LocatedItem[]): readonly string[] =>
  items.flatMap(({ attributes }) => (typeof attributes?.site === 'string' ? [attributes.site] : []))

/** What turns places into keys: the category of each catalogue entry, the region of each user. */
export interface Gazetteer {
  readonly categoryOf: ReadonlyMap<string, string>
  readonly regionOf: ReadonlyMap<string, string>
}

/** The key a place accumulates on: an entry's category, a user's region, any other place itself; null if not known. */
export function keyOfPlace(dimension: AccumulationDimension, place: string, gazetteer: Gazetteer): string | null {
  if (dimension === 'category') return gazetteer.categoryOf.get(place) ?? null
  if (dimension === 'site' && place.startsWith(BY_USER))
    return gazetteer.regionOf.get(place.slice(BY_USER.length)) ?? null
  return place
}

function siteOf({ attributes }: LocatedItem): string | null {
  const site = attributes?.site
  return typeof site === 'string' ? identityKeyOrNull(site) : null
}

/** What accumulates on one key. */
export interface Exposure {
  readonly limitFen: number
  readonly policies: number
}

/**
 * Adds groups up by key. A policy counts with all that the insurer stands for on every key it touches, and once however
 * many of its items lie there: one event can exhaust the whole limit anywhere. What has no key is left out.
 */
export function exposureByKey(
  groups: readonly ExposureGroup[],
  keyOf: (place: string) => string | null,
): ReadonlyMap<string, Exposure> {
  const byKey = new Map<string, Exposure>()
  for (const { places, limitFen, policies } of groups) {
    for (const key of new Set(places.map(keyOf))) {
      if (key === null) continue
      const known = byKey.get(key)
      byKey.set(key, {
        limitFen: sumFen([known?.limitFen ?? 0, limitFen]),
        policies: (known?.policies ?? 0) + policies,
      })
    }
  }
  return byKey
}
