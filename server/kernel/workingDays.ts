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
  /** The last year whose notice is wholly entered here; null where the published calendar knows as much. */
  readonly completeThrough: number | null
}

const YEARS = Object.keys(published.holidays)
  .map((date) => Number(date.slice(0, 4)))
  .toSorted((a, b) => a - b)
const [FIRST_YEAR = 0, LAST_YEAR = 0] = [YEARS[0], YEARS.at(-1)]

/** The last day of which it is known whether offices work; later years' holidays are announced the autumn before. */
export const calendarEnds = ({ completeThrough }: CalendarOverrides): CivilDate =>
  `${Math.max(LAST_YEAR, completeThrough ?? 0)}-12-31`

/**
 * Whether offices work in China on that day: weekends, public holidays and swapped weekends considered. Null where
 * nobody knows yet: a weekday of a year without its notice may be a holiday, a Saturday may be worked.
 */
export function isWorkingDay(date: CivilDate, overrides: CalendarOverrides): boolean | null {
  if (overrides.workingDays.has(date)) return true
  if (overrides.daysOff.has(date)) return false
  if (date > calendarEnds(overrides) || Number(date.slice(0, 4)) < FIRST_YEAR) return null
  if (published.workdays[date] !== undefined) return true
  return published.holidays[date] === undefined && weekdayOf(date) <= 5
}

/** The `count`-th working day after a day (before it when negative), the day itself for 0; null while not known. */
export function addWorkingDays(date: CivilDate, count: number, overrides: CalendarOverrides): CivilDate | null {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    const works = isWorkingDay(day, overrides)
    if (works === null) return null
    if (works) left -= 1
  }
  return day
}

/** Working days from `from` (counted) to `to` (not counted); null while not known. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, overrides: CalendarOverrides): number | null {
  let count = 0
  for (let day = from; day < to; day = addDays(day, 1)) {
    const works = isWorkingDay(day, overrides)
    if (works === null) return null
    if (works) count += 1
  }
  return count
}
