import { type CivilDate, daysBetween, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import { multiplyRatio } from '../../../../kernel/money.ts'
import { daysIn, type Period } from '../../../../kernel/period.ts'

/** By this part of a term, so much of its risk has run; both in ppm of the whole. */
export interface EarningPoint {
  readonly untilPpm: number
  readonly earnedPpm: number
}

export type EarningPattern = readonly EarningPoint[]

/**
 * How the risk of a cover period lies over its days where it does not lie evenly, such as of a machine that fails most while
 * it is run in: points from the beginning on, straight lines between them, the last one the whole (1,000,000, 1,000,000).
 */
export interface RiskDistribution {
  readonly pattern: EarningPattern
  /** Article of the clause, or the study, that it rests on. */
  readonly reference: string
}

/** Points a pattern may have: one for every month of three years. */
export const MOST_POINTS = 36

const WHOLE_PPM = 1_000_000
/** Risk is counted in parts per billion of the whole, so that days of ten years are told apart. */
const PARTS = 1_000_000_000

/** What is wrong with a pattern; nothing where it goes from nothing to the whole and never back. */
export function earningProblems(pattern: EarningPattern): string[] {
  const last = pattern.at(-1)
  const whole = last?.untilPpm === WHOLE_PPM && last.earnedPpm === WHOLE_PPM
  const steps = pattern.map((point, at) => ({ ...point, before: pattern[at - 1] ?? { untilPpm: 0, earnedPpm: 0 } }))
  return [
    ...(whole ? [] : ['the last point is the whole: 1000000, 1000000']),
    ...(steps.some(({ untilPpm, before }) => untilPpm <= before.untilPpm)
      ? ['untilPpm rises from point to point']
      : []),
    ...(steps.some(({ earnedPpm, before }) => earnedPpm < before.earnedPpm) ? ['earnedPpm never falls'] : []),
  ]
}

/**
 * How much of a term's risk has run before a day, in parts per billion: 0 up to the first day, 1,000,000,000 from its end on.
 */
export function riskRunBefore(pattern: EarningPattern, over: Period, day: CivilDate): number {
  const days = daysIn(over)
  const run = daysBetween(over.from, earlierOf(over.to, laterOf(over.from, day)))
  if (run >= days) return PARTS
  const elapsed = run * WHOLE_PPM
  let before: EarningPoint = { untilPpm: 0, earnedPpm: 0 }
  for (const point of pattern) {
    if (elapsed <= point.untilPpm * days) {
      const within = elapsed - before.untilPpm * days
      const rise = (point.earnedPpm - before.earnedPpm) * (PARTS / WHOLE_PPM)
      const length = (point.untilPpm - before.untilPpm) * days
      return before.earnedPpm * (PARTS / WHOLE_PPM) + multiplyRatio(rise, within, length, 'down')
    }
    before = point
  }
  return PARTS
}
