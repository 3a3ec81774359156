import { regionName } from '../../../../../config/identity/regions.ts'
import { sumFigures } from '../../../../../models/figures.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import {
  ACCUMULATION_DIMENSIONS,
  type Gazetteer,
  keysOf,
  type LocatedItem,
  siteNames,
  typedSites,
} from '../../../contract/terms/domain/accumulation.ts'
import { exposureFigure } from '../../../contract/terms/domain/exposureFigures.ts'
import { limitFor } from '../domain/accumulationLimit.ts'
import type { Accumulation } from './accumulations.ts'
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
  const { insurerId, manufacturerId, items, gazetteer, ownLimitFen, on } = added
  const keys = keysOf(manufacturerId, items, gazetteer)
  const touched = ACCUMULATION_DIMENSIONS.flatMap((dimension) =>
    keys[dimension].map((key) => ({ dimension, key, figure: exposureFigure(insurerId, dimension, key) })),
  )
  const [limits, sums] = await Promise.all([
    findLimitsOf(outside, insurerId),
    sumFigures(
      touched.map(({ figure }) => figure),
      on,
    ),
  ])
  const known = new Map(sums.map((sum) => [sum.figure, sum]))
  const names = siteNames(typedSites(items))
  return touched.map(({ dimension, key, figure }): AccumulationWith => {
    const { amountFen: limitFen, count: policies } = known.get(figure) ?? { amountFen: 0, count: 0 }
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
}
