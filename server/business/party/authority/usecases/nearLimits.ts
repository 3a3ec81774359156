import { NEAR_LIMIT } from '../../../../../config/authority/index.ts'
import { findNearLimit } from '../../../../../models/authorityExercises.ts'
import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { type NearLimitSeries, seriesNearLimit } from '../domain/nearLimit.ts'

/** Series of decisions just below a limit, in the days up to one. */
export interface NearLimits {
  readonly from: CivilDate
  readonly on: CivilDate
  readonly series: readonly NearLimitSeries[]
  /** There were more decisions than are looked at. */
  readonly cut: boolean
}

/** The decisions looked at: of those just below a limit no insurer has more in the days configured. */
const MOST = 1_000

export interface FindNearLimits {
  readonly on?: CivilDate
}

/** What people of the own insurer have decided just below their limits, up to a day (the business date if not said). */
export async function findNearLimits({ actor, businessDate }: Reader, query: FindNearLimits): Promise<NearLimits> {
  const { on = businessDate } = query
  const before = addDays(on, -NEAR_LIMIT.days)
  const found = await findNearLimit(actor.organisationId, { from: before, to: on }, MOST)
  return { from: addDays(before, 1), on, series: seriesNearLimit(found), cut: found.length === MOST }
}
