import { policyStore } from '../../../models/policies.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { AccumulationDimension } from '../domain/accumulationLimit.ts'
import { BY_USER, type ExposureGroup } from '../domain/exposure.ts'

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
  site: {
    $map: {
      input: '$version.items',
      as: 'item',
      in: { $ifNull: ['$$item.attributes.site', { $concat: [BY_USER, { $ifNull: ['$$item.userId', ''] }] }] },
    },
  },
}

/** The limits in force on a day, summed over policies that lie on the same places; `also` narrows the policies. */
export const findExposureGroups = (
  insurerId: string,
  on: CivilDate,
  dimension: AccumulationDimension,
  also: object = {},
): Promise<ExposureGroup[]> =>
  policyStore.model
    .aggregate<ExposureGroup>([
      { $match: { $and: [inForceOf(insurerId, on), also] } },
      {
        $project: {
          parties: 1,
          version: {
            $arrayElemAt: [
              {
                $filter: {
                  input: '$versions',
                  as: 'version',
                  cond: {
                    $and: [{ $lte: ['$$version.effective.from', on] }, { $gt: ['$$version.effective.to', on] }],
                  },
                },
              },
              -1,
            ],
          },
        },
      },
      { $match: { version: { $exists: true } } },
      {
        $group: {
          _id: { $setUnion: [PLACES[dimension], []] },
          limitFen: { $sum: '$version.totalLimitFen' },
          policies: { $sum: 1 },
        },
      },
      { $project: { _id: 0, places: '$_id', limitFen: 1, policies: 1 } },
    ])
    .exec()
