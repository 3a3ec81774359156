import type { ClientSession } from 'mongoose'
import { experienceRatingOf } from '../../../../../config/experience/index.ts'
import { sumFigureRanges } from '../../../../../models/figures.ts'
import { addDays, addYears, type CivilDate } from '../../../../kernel/civilDate.ts'
import { type ExperienceOf, experienceOf, experienceRanges } from '../domain/experienceFigures.ts'
import { calculateLossRatioPpm } from '../domain/lossRatio.ts'

/**
 * How one maker's business with one insurer has gone in one line: losses incurred over premium earned in the years up to
 * and with the day, weighed by credibility, in ppm; null without experience. Another insurer's experience is not this
 * insurer's to use. Reads sums kept beside the ledger, as many keys as the window has days and terms run over its edges;
 * in the snapshot of the session, as the sums are folded meanwhile.
 */
export async function findMakerLossRatioPpm(
  of: ExperienceOf,
  on: CivilDate,
  session: ClientSession,
): Promise<number | null> {
  const rating = experienceRatingOf(of.productCode)
  const to = addDays(on, 1)
  const window = { from: addYears(to, -rating.windowYears), to }
  const sums = await sumFigureRanges(experienceRanges(of, window), session)
  return calculateLossRatioPpm(experienceOf(sums, of, window), rating)
}
