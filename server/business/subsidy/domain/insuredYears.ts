import { addYears, type CivilDate, endOfMonths, laterOf } from '../../../kernel/civilDate.ts'
import { daysIn, type Period } from '../../../kernel/period.ts'

/** A length in insurance years as a fraction: `days / daysPerYear`. */
export interface InsuredYears {
  readonly days: number
  readonly daysPerYear: number
}

/**
 * How long a period counts. A year from a day to the same day next year is a full year, leap day or not; what remains
 * counts by the day and is never more than a year.
 */
export function insuredYears(period: Period, daysPerYear: number): InsuredYears {
  let fullYears = 0
  while (addYears(period.from, fullYears + 1) <= period.to) fullYears += 1
  // From 29 February a year may end on 27 or 28 February at 24:00 and is a year either way.
  const end = laterOf(addYears(period.from, fullYears), endOfMonths(period.from, 12 * fullYears))
  const rest = daysIn({ from: end, to: period.to })
  return { days: fullYears * daysPerYear + Math.min(rest, daysPerYear), daysPerYear }
}

/** The part of a period that lies in its first `years` years. */
export function firstYears(period: Period, years: number): Period {
  const end: CivilDate = endOfMonths(period.from, 12 * years)
  return end < period.to ? { from: period.from, to: end } : period
}
