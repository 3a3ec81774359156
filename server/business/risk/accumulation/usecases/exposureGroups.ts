import { policyStore } from '../../../../../models/policies.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { ACCUMULATION_DIMENSIONS, type AccumulationDimension } from '../domain/accumulationLimit.ts'
import { type ExposureGroup, ownPart } from '../domain/exposure.ts'
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
const versionOn = (insurerId: string, on: CivilDate) => [
  {
    $project: {
      parties: 1,
      sharePpm: shareOf(insurerId),
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

/** The insurer's share of the contract; null where it insures alone. */
const shareOf = (insurerId: string) => ({
  $let: {
    vars: {
      own: {
        $filter: { input: { $ifNull: ['$panel', []] }, as: 'member', cond: { $eq: ['$$member.insurerId', insurerId] } },
      },
    },
    in: { $ifNull: [{ $arrayElemAt: ['$$own.sharePpm', 0] }, null] },
  },
})

/** Of the sites as typed in each policy of a group, one list: the same one whatever the order of reading. */
const SITES_AS_TYPED = { sites: { $min: '$version.items.attributes.site' } }

/** Sums of whole limits by `places`, an expression, and by the share the insurer has in them; with what is wanted besides. */
const summedBy = (places: unknown, besides: object = {}) => [
  {
    $group: {
      _id: { places, sharePpm: '$sharePpm' },
      limitFen: { $sum: '$version.totalLimitFen' },
      policies: { $sum: 1 },
      ...besides,
    },
  },
  { $addFields: { places: '$_id.places', sharePpm: '$_id.sharePpm' } },
  { $project: { _id: 0 } },
]

interface SharedGroup extends ExposureGroup {
  readonly sharePpm: number | null
}

/** What the insurer stands for of a group: its share is taken here, since the database would reckon it in floats. */
const ownGroup = ({ sharePpm, limitFen, ...group }: SharedGroup): ExposureGroup => ({
  ...group,
  limitFen: ownPart(limitFen, sharePpm),
})

/** The limits an insurer has in force on a day, summed over policies that lie on the same places. */
export async function findExposureGroups(
  insurerId: string,
  on: CivilDate,
  dimension: AccumulationDimension,
): Promise<ExposureGroup[]> {
  const groups = await policyStore.model
    .aggregate<SharedGroup>([
      { $match: inForceOf(insurerId, on) },
      ...versionOn(insurerId, on),
      ...summedBy({ $setUnion: [PLACES[dimension], []] }, dimension === 'site' ? SITES_AS_TYPED : {}),
    ])
    .exec()
  return groups.map(ownGroup)
}

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
    { $project: { version: 1, sharePpm: 1, places: { $setIntersection: [PLACES[dimension], places[dimension]] } } },
    { $match: { 'places.0': { $exists: true } } },
    ...summedBy('$places'),
  ]
  const [groups] = await policyStore.model
    .aggregate<Record<AccumulationDimension, SharedGroup[]>>([
      { $match: { $or: alternatives.map((alternative) => ({ ...inForceOf(insurerId, on), ...alternative })) } },
      ...versionOn(insurerId, on),
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
  const ownOf = (dimension: AccumulationDimension) => (groups?.[dimension] ?? []).map(ownGroup)
  return { maker: ownOf('maker'), user: ownOf('user'), category: ownOf('category'), site: ownOf('site') }
}
