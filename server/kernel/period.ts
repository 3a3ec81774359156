import { type CivilDate, daysBetween, earlierOf, laterOf } from './civilDate.ts'

/** A half-open span of days: `from` is in it, `to` is the first day after it. */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Number of days in the period; 0 when it is empty or turned around. */
export const daysIn = (period: Period): number => Math.max(0, daysBetween(period.from, period.to))

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
