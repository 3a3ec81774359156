/** A day in Asia/Shanghai as `YYYY-MM-DD`; text order is time order. */
export type CivilDate = string

/** Shape of a civil date, for schemas; {@link isCivilDate} also knows the lengths of months. */
export const CIVIL_DATE_PATTERN = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

const DAY_MS = 86_400_000
/** China has one time zone and, since 1992, no daylight saving time. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** The last day anything may be dated: what is counted from it still has four digits. */
export const LAST_DAY: CivilDate = '9998-12-31'

/** Whether the text is a day that exists, and not after {@link LAST_DAY}. */
export const isCivilDate = (text: string): boolean =>
  CIVIL_DATE_PATTERN.test(text) && text <= LAST_DAY && fromEpochDay(epochDay(text)) === text

/** The day `days` later; negative for earlier. */
export const addDays = (date: CivilDate, days: number): CivilDate => fromEpochDay(epochDay(date) + days)

/** The earlier of two days. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  if (a <= b) return a
  return b
}

/** The later of two days. */
export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  if (a >= b) return a
  return b
}

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromEpochDay(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) / DAY_MS)
}

/**
 * The first day after a term of months that begins with a day: the corresponding day, or where its month has none, the
 * first of the next, since the term's last day is then the last of the month (Civil Code art. 202). One year from 29
 * February ends on 28 February at 24:00.
 */
export function endOfMonths(from: CivilDate, months: number): CivilDate {
  const corresponding = addMonths(from, months)
  return corresponding.slice(8) === from.slice(8) ? corresponding : addDays(corresponding, 1)
}

/** The same day `years` later; 29 February becomes 28 February. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12)

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => epochDay(to) - epochDay(from)

/** The day it is in Asia/Shanghai at an instant. */
export const civilDateOf = (instant: Date): CivilDate =>
  fromEpochDay(Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS))

/** The time of day in Asia/Shanghai at an instant, as `HH:MM`. */
export const timeOfDayOf = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16)

/** The instant a day begins in Asia/Shanghai. */
export const startOfCivilDate = (date: CivilDate): Date => new Date(epochDay(date) * DAY_MS - SHANGHAI_OFFSET_MS)

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => ((((epochDay(date) + 3) % 7) + 7) % 7) + 1

function epochDay(date: CivilDate): number {
  const [year, month, day] = partsOf(date)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

const fromEpochDay = (day: number): CivilDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

function partsOf(date: CivilDate): [number, number, number] {
  if (!CIVIL_DATE_PATTERN.test(date)) throw new RangeError(`not a civil date: ${date}`)
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}
