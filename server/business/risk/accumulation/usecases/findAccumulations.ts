import { regionName } from '../../../../../config/identity/regions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { ACCUMULATION_DIMENSIONS, type AccumulationDimension, limitFor } from '../domain/accumulationLimit.ts'
import {
  exposureByKey,
  type Gazetteer,
  keyOfPlace,
  type LocatedItem,
  placesOf,
  siteNames,
  typedSites,
} from '../domain/exposure.ts'
import type { Accumulation } from './accumulations.ts'
import { findExposureGroupsAt } from './exposureGroups.ts'
import { findPlacesOn } from './keys.ts'
import { findLimitsOf } from './limits.ts'

/** A case that is not in force yet. */
export interface AddedCase {
  readonly insurerId: string
  readonly manufacturerId: string
  readonly items: readonly LocatedItem[]
  /** Of the entries and users its items name. */
  readonly gazetteer: Gazetteer
  /** What the insurer stands for: its share where several insure together. */
  readonly ownLimitFen: number
  /** The first day of its cover. */
  readonly on: CivilDate
}

/** What is in force on one key of the case, and would be with the case added. */
export interface AccumulationWith extends Accumulation {
  readonly withCaseFen: number
}

/**
 * What every key of the case has in force with its insurer on its first day of cover, and would have with it. Reads
 * outside of any transaction, so that it can run beside other reads.
 */
export async function findAccumulations(reader: Reader, added: AddedCase): Promise<readonly AccumulationWith[]> {
  const { session, ...outside } = reader
  const { insurerId, ownLimitFen, on } = added
  const [limits, maker, user, category, site] = await Promise.all([
    findLimitsOf(outside, insurerId),
    placesLike(added, 'maker'),
    placesLike(added, 'user'),
    placesLike(added, 'category'),
    placesLike(added, 'site'),
  ])
  const places = { maker, user, category, site }
  const groups = await findExposureGroupsAt(insurerId, on, {
    maker: [...maker.keys()],
    user: [...user.keys()],
    category: [...category.keys()],
    site: [...site.keys()],
  })
  const names = siteNames(typedSites(added.items))
  return ACCUMULATION_DIMENSIONS.flatMap((dimension) => {
    const byKey = exposureByKey(groups[dimension], (place) => places[dimension].get(place) ?? null)
    return keysOf(added, dimension).map((key): AccumulationWith => {
      const { limitFen, policies } = byKey.get(key) ?? { limitFen: 0, policies: 0 }
      const limit = limitFor(limits, dimension, key, on)
      return {
        dimension,
        key,
        name: dimension === 'site' ? (names.get(key) ?? regionName(key)) : null,
        limitFen,
        policies,
        withCaseFen: limitFen + ownLimitFen,
        retentionFen: limit?.retentionFen ?? null,
        capacityFen: limit?.capacityFen ?? null,
      }
    })
  })
}

/** Every place on file that lies on a key of the case, with the key. */
const placesLike = (added: AddedCase, dimension: AccumulationDimension): Promise<ReadonlyMap<string, string>> =>
  findPlacesOn(dimension, keysOf(added, dimension))

/** The keys the case itself lies on in one dimension, each once. */
function keysOf({ manufacturerId, items, gazetteer }: AddedCase, dimension: AccumulationDimension): readonly string[] {
  const keys = placesOf(dimension, manufacturerId, items).map((place) => keyOfPlace(dimension, place, gazetteer))
  return [...new Set(keys)].filter((key) => key !== null)
}
