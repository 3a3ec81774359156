/**
 * The end, excluded, of one year's cover: the same day of the next year; from 29 February the 1 March, since the year then
 * ends on 28 February at 24:00 (Civil Code art. 202).
 */
export function oneYearLater(from: string): string {
  const year = Number(from.slice(0, 4)) + 1
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return from.endsWith('-02-29') && !leap ? `${year}-03-01` : `${year}${from.slice(4)}`
}
