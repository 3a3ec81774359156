import { addDays, addYears, type CivilDate, daysBetween, endOfMonths } from '../../../../kernel/civilDate.ts'
import { type Period, yearsAndDays } from '../../../../kernel/period.ts'

/**
 * The period that joins one without a gap and is as long: whole months go by the calendar (Civil Code art. 202), so that half
 * a year stays half a year and a year a year with or without a leap day; otherwise whole years do, and the days left over go
 * by their number.
 */
export function nextPeriod({ from, to }: Period): Period {
  const months = wholeMonthsOf({ from, to })
  if (months !== null) return { from: to, to: endOfMonths(to, months) }
  const { years, days } = yearsAndDays({ from, to })
  return { from: to, to: addDays(addYears(to, years), days) }
}

/** How many months a period is, to the day; null where days are left over. */
function wholeMonthsOf({ from, to }: Period): number | null {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  // A term that begins on the 31st ends in the month after a shorter one.
  return [months, months - 1].find((each) => each > 0 && endOfMonths(from, each) === to) ?? null
}

/** Days without cover between a policy and the one that follows it; 0 where it joins or begins earlier. */
export const gapDays = (expiresOn: CivilDate, from: CivilDate): number => Math.max(0, daysBetween(expiresOn, from))
