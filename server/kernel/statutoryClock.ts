import { addDays, type CivilDate, daysBetween, earlierOf, laterOf } from './civilDate.ts'

/** A span in which the term does not run; `to` is the first day it runs again, null while it waits. */
export interface ClockPause {
  readonly from: CivilDate
  readonly to: CivilDate | null
}

/**
 * A statutory term as a value: calendar days from a start, not counting the start day. Days in a pause are deducted
 * (Interpretation II of the Insurance Law, art. 15). It lives in the document it belongs to; what it says is derived.
 */
export interface StatutoryClock {
  readonly code: string
  /** Article the term comes from. */
  readonly article: string
  readonly startedOn: CivilDate
  readonly days: number
  readonly pauses: readonly ClockPause[]
  /** Day the duty was done; null while it is open. */
  readonly stoppedOn: CivilDate | null
}

export type ClockStatus = 'running' | 'paused' | 'met' | 'missed'
export type ClockSeverity = 'red' | 'amber' | 'none'

/** The last day on which the duty can be done in time; moves on day by day while the clock is paused. */
export function dueOn(clock: StatutoryClock, today: CivilDate): CivilDate {
  const end = clock.stoppedOn ?? today
  let due = addDays(clock.startedOn, clock.days)
  let counted = clock.startedOn
  for (const pause of clock.pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = laterOf(pause.from, counted)
    const to = earlierOf(pause.to ?? end, end)
    if (from > due || to <= from) continue
    due = addDays(due, daysBetween(from, to))
    counted = to
  }
  return due
}

/**
 * The last day of an open clock as far as it does not move with the day it is read on: the day, or, while a pause holds the
 * clock, the days that stay left (from the day of the pause on, {@link dueOn} is that many days away).
 */
export function lastDayOf(clock: StatutoryClock): { readonly dueOn: CivilDate } | { readonly daysLeft: number } {
  const open = clock.pauses.find(({ to }) => to === null)
  const due = dueOn({ ...clock, pauses: clock.pauses.filter(({ to }) => to !== null) }, FOREVER)
  if (!open) return { dueOn: due }
  const held = laterOf(open.from, clock.startedOn)
  return held > due ? { dueOn: due } : { daysLeft: daysBetween(held, due) }
}

const FOREVER = '9999-12-31'

/** Days left until the last day; 0 on it, negative after it. Of a stopped clock: as of the day it stopped. */
export const daysLeft = (clock: StatutoryClock, today: CivilDate): number =>
  daysBetween(clock.stoppedOn ?? today, dueOn(clock, today))

/** What a person wants to know first. A clock missed before it was paused stays missed. */
export function clockStatus(clock: StatutoryClock, today: CivilDate): ClockStatus {
  if (daysLeft(clock, today) < 0) return 'missed'
  if (clock.stoppedOn !== null) return 'met'
  return clock.pauses.some((pause) => pause.from <= today && (pause.to === null || today < pause.to))
    ? 'paused'
    : 'running'
}

/** Red on the last day and after it, amber in the last fifth of the term; none once the duty is done or while it waits. */
export function clockSeverity(clock: StatutoryClock, today: CivilDate): ClockSeverity {
  const status = clockStatus(clock, today)
  if (clock.stoppedOn !== null || status === 'paused') return 'none'
  const left = daysLeft(clock, today)
  if (left <= 0) return 'red'
  return left <= Math.ceil(clock.days / 5) ? 'amber' : 'none'
}
