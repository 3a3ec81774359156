import { policyStore } from '../../../models/policies.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import { ACCUMULATION_DIMENSIONS, type AccumulationDimension } from '../domain/accumulationLimit.ts'
import type { ExposureGroup } from '../domain/exposure.ts'
import { policiesAt } from './keys.ts'

/** Policies of an insurer whose cover holds on a day, bound or issued. */
export const inForceOf = (insurerId: string, on: CivilDate) => ({
  'parties.insurerIds': insurerId,
  'versions.period.from': { $lte: on },
  'versions.period.to': { $gt: on },
})

/** `placesOf` of the domain as the database says it, of the version in force. */
const PLACES: Readonly<Record<AccumulationDimension, unknown>> = {
  maker: ['$parties.manufacturerId'],
  user: '$version.items.userId',
  category: '$version.items.catalogueEntryId',
  site: '$version.sites',
}

/** The version of each policy that holds on the day; policies without one are left out. */
const versionOn = (on: CivilDate) => [
  {
    $project: {
      parties: 1,
      version: {
        $arrayElemAt: [
          {
            $filter: {
              input: '$versions',
              as: 'version',
              cond: { $and: [{ $lte: ['$$version.effective.from', on] }, { $gt: ['$$version.effective.to', on] }] },
            },
          },
          -1,
        ],
      },
    },
  },
  { $match: { version: { $exists: true } } },
]

/** Sums by `places`, an expression. */
const summedBy = (places: unknown) => [
  { $group: { _id: places, limitFen: { $sum: '$version.totalLimitFen' }, policies: { $sum: 1 } } },
  { $project: { _id: 0, places: '$_id', limitFen: 1, policies: 1 } },
]

/** The limits an insurer has in force on a day, summed over policies that lie on the same places. */
export const findExposureGroups = (
  insurerId: string,
  on: CivilDate,
  dimension: AccumulationDimension,
): Promise<ExposureGroup[]> =>
  policyStore.model
    .aggregate<ExposureGroup>([
      { $match: inForceOf(insurerId, on) },
      ...versionOn(on),
      ...summedBy({ $setUnion: [PLACES[dimension], []] }),
    ])
    .exec()

/** Places in each dimension. */
export type PlacesByDimension = Readonly<Record<AccumulationDimension, readonly string[]>>

/** The same on the given places alone and in every dimension, in one read; other places of the policies are left out. */
export async function findExposureGroupsAt(
  insurerId: string,
  on: CivilDate,
  places: PlacesByDimension,
): Promise<Readonly<Record<AccumulationDimension, readonly ExposureGroup[]>>> {
  const alternatives = ACCUMULATION_DIMENSIONS.flatMap((dimension) => policiesAt(dimension, places[dimension]))
  const onPlaces = (dimension: AccumulationDimension) => [
    { $project: { version: 1, places: { $setIntersection: [PLACES[dimension], places[dimension]] } } },
    { $match: { 'places.0': { $exists: true } } },
    ...summedBy('$places'),
  ]
  const [groups] = await policyStore.model
    .aggregate<Record<AccumulationDimension, ExposureGroup[]>>([
      { $match: { $or: alternatives.map((alternative) => ({ ...inForceOf(insurerId, on), ...alternative })) } },
      ...versionOn(on),
      {
        $facet: {
          maker: onPlaces('maker'),
          user: onPlaces('user'),
          category: onPlaces('category'),
          site: onPlaces('site'),
        },
      },
    ])
    .exec()
  return groups ?? { maker: [], user: [], category: [], site: [] }
}
