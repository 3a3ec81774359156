import { addDays, addYears, type CivilDate, daysBetween } from '../../../../kernel/civilDate.ts'
import { type Period, yearsAndDays } from '../../../../kernel/period.ts'

/**
 * The period that joins one without a gap and is as long: whole years go by the calendar, so that a year stays a year with or
 * without a leap day, and the days left over by their number.
 */
export function nextPeriod(period: Period): Period {
  const { years, days } = yearsAndDays(period)
  return { from: period.to, to: addDays(addYears(period.to, years), days) }
}

/** Days without cover between a policy and the one that follows it; 0 where it joins or begins earlier. */
export const gapDays = (expiresOn: CivilDate, from: CivilDate): number => Math.max(0, daysBetween(expiresOn, from))
