import { addDays, addYears, type CivilDate } from '../../../../kernel/civilDate.ts'
import type { FigureEntry, FigureRange } from '../../../../kernel/figure.ts'
import type { Period } from '../../../../kernel/period.ts'
import { type ExperienceOf, experienceOf, experienceRanges } from './experienceFigures.ts'
import { calculateLossRatioPpm, type ExperienceRating } from './lossRatio.ts'

/** The years up to and with the day. */
function windowOf({ windowYears }: ExperienceRating, on: CivilDate): Period {
  const to = addDays(on, 1)
  return { from: addYears(to, -windowYears), to }
}

/**
 * Where what {@link makerLossRatioPpm} is of stands among the figures: as many keys as the window has days and terms run
 * over its edges.
 */
export const makerLossRatioRanges = (of: ExperienceOf, rating: ExperienceRating, on: CivilDate): FigureRange[] =>
  experienceRanges(of, windowOf(rating, on))

/**
 * How one maker's business with one insurer has gone in one line: losses incurred over premium earned in the years up to
 * and with the day, weighed by credibility, in ppm; null without experience. Another insurer's experience is not this
 * insurer's to use.
 */
export const makerLossRatioPpm = (
  sums: readonly Pick<FigureEntry, 'figure' | 'amountFen'>[],
  of: ExperienceOf,
  rating: ExperienceRating,
  on: CivilDate,
): number | null => calculateLossRatioPpm(experienceOf(sums, of, windowOf(rating, on)), rating)
