import { type CivilDate, daysBetween, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import { multiplyRatio } from '../../../../kernel/money.ts'
import { daysIn, type Period } from '../../../../kernel/period.ts'

/**
 * Premium earned before a day, pro rata by days (1/365 method): the amount times the days that have run, of all days it
 * is earned over. The differences from day to day sum to the amount exactly, and a mirrored amount earns the mirror.
 * Throws where there is no day to earn it over.
 */
export function earnedBefore(amountFen: number, earns: Period, day: CivilDate): number {
  const days = daysIn(earns)
  if (days === 0) throw new RangeError(`no day to earn over: ${earns.from} to ${earns.to}`)
  const run = Math.max(0, daysBetween(earns.from, earlierOf(earns.to, laterOf(earns.from, day))))
  return multiplyRatio(amountFen, run, days, 'halfUp')
}
