/** The same day of the next year (28 February for a leap day): the end, excluded, of one year's cover. */
export function oneYearLater(from: string): string {
  const next = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  return next.endsWith('-02-29') ? next.replace('-02-29', '-02-28') : next
}
