import { type CivilDate, daysBetween, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import { multiplyRatio } from '../../../../kernel/money.ts'
import { daysIn, type Period } from '../../../../kernel/period.ts'
import { type EarningPattern, type RiskDistribution, riskRunBefore } from '../../../reference/product/domain/earning.ts'

/** A term whose risk does not lie evenly over its days. */
interface RiskOverTerm extends Pick<RiskDistribution, 'pattern'> {
  readonly over: Period
}

/** The days over which premium is earned, and how the risk lies on them where the product says so; evenly where it does not. */
export interface Earning extends Period {
  readonly risk?: RiskOverTerm
}

/**
 * Premium earned before a day: by the days that have run of all days it is earned over (1/365 method), or by the risk that
 * has run of the risk on those days. The differences from day to day sum to the amount exactly, and a mirrored amount earns
 * the mirror. Throws where there is no day to earn it over.
 */
export function earnedBefore(amountFen: number, earns: Earning, day: CivilDate): number {
  const { run, whole } = weightBefore(earns, day)
  return multiplyRatio(amountFen, run, whole, 'halfUp')
}

/** What has run of an earning before a day, of how much: once known it serves every amount that is earned alike. */
export interface EarnedWeight {
  readonly run: number
  readonly whole: number
}

/** The weight by which {@link earnedBefore} earns. Throws where there is no day to earn over. */
export function weightBefore(earns: Earning, day: CivilDate): EarnedWeight {
  const days = daysIn(earns)
  if (days === 0) throw new RangeError(`no day to earn over: ${earns.from} to ${earns.to}`)
  const reached = earlierOf(earns.to, laterOf(earns.from, day))
  const byRisk = earns.risk && riskWeight(earns, earns.risk, reached)
  return byRisk ?? { run: daysBetween(earns.from, reached), whole: days }
}

/** Null where the pattern knows no risk on any of these days: then one day is as good as another. */
function riskWeight({ from, to }: Period, { pattern, over }: RiskOverTerm, reached: CivilDate): EarnedWeight | null {
  const before = riskRunBefore(pattern, over, from)
  const whole = riskRunBefore(pattern, over, to) - before
  return whole === 0 ? null : { run: riskRunBefore(pattern, over, reached) - before, whole }
}

/**
 * An earning in one line, its end first, so that texts are in the order in which terms end: `2027-04-01|2026-04-01`, and
 * where risk does not lie evenly the cover period and its points, as in `…|2026-04-01|2027-04-01|250000:600000,…`.
 */
export const earningText = ({ from, to, risk }: Earning): string =>
  [to, from, ...(risk ? [risk.over.from, risk.over.to, pointsText(risk.pattern)] : [])].join('|')

/** Reads what {@link earningText} wrote. */
export function earningOf(text: string): Earning {
  const [to = '', from = '', overFrom, overTo, points] = text.split('|')
  if (overFrom === undefined || overTo === undefined || points === undefined) return { from, to }
  return { from, to, risk: { pattern: pointsOf(points), over: { from: overFrom, to: overTo } } }
}

const pointsText = (pattern: EarningPattern): string =>
  pattern.map(({ untilPpm, earnedPpm }) => `${untilPpm}:${earnedPpm}`).join()

const pointsOf = (text: string): EarningPattern =>
  text.split(',').map((point) => {
    const [untilPpm, earnedPpm] = point.split(':').map(Number)
    return { untilPpm: untilPpm ?? 0, earnedPpm: earnedPpm ?? 0 }
  })
