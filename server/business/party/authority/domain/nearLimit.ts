import { NEAR_LIMIT } from '../../../../../config/authority/index.ts'
import type { Exercise } from './exercise.ts'

/** Decisions of one person that add up with each other, each just below the limit of its grant. */
export interface NearLimitSeries {
  readonly userId: string
  readonly userName: string
  readonly sum: string
  readonly totalFen: number
  /** As they were given. */
  readonly decisions: readonly Exercise[]
}

/**
 * Of decisions just below a limit those that come in series: at least as many of one person and sum as configured, of
 * different cases. Those with most of them first.
 */
export function seriesNearLimit(exercises: readonly Exercise[]): readonly NearLimitSeries[] {
  const bySeries = new Map<string, Exercise[]>()
  for (const exercise of exercises) {
    const key = `${exercise.userId}|${exercise.sum}`
    bySeries.set(key, [...(bySeries.get(key) ?? []), exercise])
  }
  return [...bySeries.values()]
    .filter((decisions) => new Set(decisions.map(({ caseNo }) => caseNo)).size >= NEAR_LIMIT.decisions)
    .map((decisions) => {
      const [{ userId, userName, sum }] = decisions as [Exercise]
      const totalFen = decisions.reduce((total, { amountFen }) => total + amountFen, 0)
      return { userId, userName, sum, totalFen, decisions }
    })
    .toSorted((a, b) => b.decisions.length - a.decisions.length)
}
