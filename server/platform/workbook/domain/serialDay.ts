import { addDays } from '../../../kernel/civilDate.ts'

/** The first day that spreadsheets count, and the day they count that never was: 29 February 1900. */
const FIRST = 1
const NEVER = 60
/** 9998-12-31; later days are not kept anywhere. */
const LAST = 2_958_100

/** Days between the two ways of counting: from 1900, and from 1904 as older Macintosh files do. */
export const SYSTEM_1904 = 1462

/** The day a spreadsheet's serial number stands for (ECMA-376 part 1, 18.17.4); null where there is none. */
export function dayOfSerial(serial: number): string | null {
  const day = Math.floor(serial)
  if (!(day >= FIRST && day <= LAST) || day === NEVER) return null
  return addDays('1899-12-31', day > NEVER ? day - 1 : day)
}

/** The time of day in a serial number, as `09:30` or `09:30:15`. */
export function timeOfSerial(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, '0'))
  return rest === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${rest}`
}
