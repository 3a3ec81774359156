import { createRequire } from 'node:module'
import { addDays, type CivilDate, weekdayOf } from './civilDate.ts'

/**
 * The published calendar as data. The package's functions read days through the server's own time zone and are wrong
 * west of Greenwich; its data are not.
 */
const published: Readonly<Record<'holidays' | 'workdays', Readonly<Record<CivilDate, string>>>> = createRequire(
  import.meta.url,
)('chinese-days/dist/chinese-days.json')

/**
 * What the published calendar does not know yet: announced days off and swapped working days. Data, so that the yearly
 * notice of the State Council needs no release.
 */
export interface CalendarOverrides {
  readonly workingDays: ReadonlySet<CivilDate>
  readonly daysOff: ReadonlySet<CivilDate>
}

/** Whether offices work in China on that day: weekends, public holidays and swapped weekends considered. */
export function isWorkingDay(date: CivilDate, overrides: CalendarOverrides): boolean {
  if (overrides.workingDays.has(date)) return true
  if (overrides.daysOff.has(date)) return false
  if (published.workdays[date] !== undefined) return true
  return published.holidays[date] === undefined && weekdayOf(date) <= 5
}

/** The `count`-th working day after a day (before it when negative); the day itself for 0. */
export function addWorkingDays(date: CivilDate, count: number, overrides: CalendarOverrides): CivilDate {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day, overrides)) left -= 1
  }
  return day
}

/** Working days from `from` (counted) to `to` (not counted). */
export function workingDaysBetween(from: CivilDate, to: CivilDate, overrides: CalendarOverrides): number {
  let count = 0
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (isWorkingDay(day, overrides)) count += 1
  }
  return count
}
