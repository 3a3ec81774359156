import { regionName } from '../../../../../config/identity/regions.ts'
import { type FigureSum, sumFigures } from '../../../../../models/figures.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Judging } from '../../../../platform/database/judged.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
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

/** Names of the sums that a case lies on. */
export const figuresOf = (added: AddedCase): string[] => touchedBy(added).map(({ figure }) => figure)

/** The keys of a case, each with its sum. */
function touchedBy({ insurerId, manufacturerId, items, gazetteer }: AddedCase) {
  const keys = keysOf(manufacturerId, items, gazetteer)
  return ACCUMULATION_DIMENSIONS.flatMap((dimension) =>
    keys[dimension].map((key) => ({ dimension, key, figure: exposureFigure(insurerId, dimension, key) })),
  )
}

/**
 * What every key of the case has in force with its insurer on its first day of cover, and would have with it. `sums` are
 * what {@link figuresOf} come to on that day.
 */
export async function findAccumulations(
  judging: Judging,
  added: AddedCase,
  sums: readonly FigureSum[],
): Promise<readonly AccumulationWith[]> {
  const { insurerId, items, ownLimitFen, on } = added
  const limits = await findLimitsOf(judging, insurerId)
  const known = new Map(sums.map((sum) => [sum.figure, sum]))
  const names = siteNames(typedSites(items))
  return touchedBy(added).map(({ dimension, key, figure }): AccumulationWith => {
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

/** The same as of the moment in which the unit of work reads, so that what is decided by it holds when it commits. */
export async function recountAccumulations<A extends AccumulationWith>(
  { session }: Pick<UnitOfWork, 'session'>,
  insurerId: string,
  on: CivilDate,
  accumulations: readonly A[],
): Promise<readonly (A & { readonly figure: string })[]> {
  const named = accumulations.map((accumulation) => ({
    ...accumulation,
    figure: exposureFigure(insurerId, accumulation.dimension, accumulation.key),
  }))
  const sums = await sumFigures(
    named.map(({ figure }) => figure),
    on,
    session,
  )
  const known = new Map(sums.map((sum) => [sum.figure, sum]))
  return named.map((accumulation) => {
    const { amountFen: limitFen, count: policies } = known.get(accumulation.figure) ?? { amountFen: 0, count: 0 }
    const ownLimitFen = accumulation.withCaseFen - accumulation.limitFen
    return { ...accumulation, limitFen, policies, withCaseFen: limitFen + ownLimitFen }
  })
}
