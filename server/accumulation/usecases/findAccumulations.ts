import type { Reader } from '../../database/reader.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import { ACCUMULATION_DIMENSIONS, type AccumulationDimension, limitFor } from '../domain/accumulationLimit.ts'
import { exposureByKey, type LocatedItem, placesOf } from '../domain/exposure.ts'
import type { Accumulation } from './accumulations.ts'
import { findExposureGroups } from './exposureGroups.ts'
import { findKeyOf, policiesOn } from './keys.ts'
import { findLimitsOf } from './limits.ts'

/** A case that is not in force yet. */
export interface AddedCase {
  readonly insurerId: string
  readonly manufacturerId: string
  readonly items: readonly LocatedItem[]
  readonly totalLimitFen: number
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
  const limits = await findLimitsOf(outside, added.insurerId)
  const perDimension = await Promise.all(
    ACCUMULATION_DIMENSIONS.map(async (dimension) => {
      const exposures = await exposuresOf(dimension, added)
      return exposures.map(([key, { limitFen, policies }]): AccumulationWith => {
        const limit = limitFor(limits, dimension, key, added.on)
        return {
          dimension,
          key,
          limitFen,
          policies,
          withCaseFen: limitFen + added.totalLimitFen,
          retentionFen: limit?.retentionFen ?? null,
          capacityFen: limit?.capacityFen ?? null,
        }
      })
    }),
  )
  return perDimension.flat()
}

async function exposuresOf(dimension: AccumulationDimension, { insurerId, manufacturerId, items, on }: AddedCase) {
  const own = placesOf(dimension, manufacturerId, items)
  const ownKeyOf = await findKeyOf(dimension, own)
  const keys = [...new Set(own.map(ownKeyOf))].filter((key) => key !== null)
  if (keys.length === 0) return []
  const groups = await findExposureGroups(insurerId, on, dimension, await policiesOn(dimension, keys))
  const keyOf = await findKeyOf(
    dimension,
    groups.flatMap(({ places }) => places),
  )
  const byKey = exposureByKey(groups, keyOf)
  return keys.map((key) => [key, byKey.get(key) ?? { limitFen: 0, policies: 0 }] as const)
}
