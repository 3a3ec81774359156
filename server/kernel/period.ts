import { addDays, addYears, type CivilDate, daysBetween, earlierOf, laterOf } from './civilDate.ts'

/** A half-open span of days: `from` is in it, `to` is the first day after it. */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Number of days in the period; 0 when it is empty or turned around. */
export const daysIn = (period: Period): number => Math.max(0, daysBetween(period.from, period.to))

/** A period as whole years and the days left over. */
export interface YearsAndDays {
  readonly years: number
  readonly days: number
  /** Days of the twelve months that begin where the whole years end: 365 or 366. */
  readonly yearDays: number
}

/**
 * Whole years from the first day, then the days left. A year from 29 February is full on 28 February of a common year,
 * whether the period ends with that day or begins to be counted after it.
 */
export function yearsAndDays({ from, to }: Period): YearsAndDays {
  let years = 0
  while (addYears(from, years + 1) <= to) years += 1
  const anniversary = addYears(from, years)
  const clipped = anniversary.slice(8) !== from.slice(8)
  return {
    years,
    days: daysIn({ from: clipped ? addDays(anniversary, 1) : anniversary, to }),
    yearDays: daysBetween(anniversary, addYears(from, years + 1)),
  }
}

/** Whether the day lies in the period. */
export const contains = (period: Period, date: CivilDate): boolean => period.from <= date && date < period.to

/** The days both periods have, or null. */
export function intersect(a: Period, b: Period): Period | null {
  const from = laterOf(a.from, b.from)
  const to = earlierOf(a.to, b.to)
  return from < to ? { from, to } : null
}

/** Whether the periods share a day. */
export const overlaps = (a: Period, b: Period): boolean => intersect(a, b) !== null

/** Whether `later` begins on the day `earlier` ends: neither gap nor overlap. */
export const follows = (later: Period, earlier: Period): boolean => later.from === earlier.to

/** What is left of some days without those of a period, in order. */
export const withoutDays = (days: readonly Period[], taken: Period): readonly Period[] =>
  days.flatMap((period) => {
    const shared = intersect(period, taken)
    if (!shared) return [period]
    return [
      { from: period.from, to: shared.from },
      { from: shared.to, to: period.to },
    ].filter(({ from, to }) => from < to)
  })
