/**
 * Everything a figure goes through between the server and a person. Money is integer fen, rates are integer parts per
 * million; nothing here goes through a float.
 */

export type AmountUnit = 'yuan' | 'wan' | 'yi'

/** Fen in one unit; overviews show ten thousands or hundred millions of yuan. */
const FEN_PER_UNIT: Readonly<Record<AmountUnit, bigint>> = { yuan: 100n, wan: 1_000_000n, yi: 10_000_000_000n }

const MINUS = '-'

/** `123456789` fen -> `1,234,567.89`: exact in yuan; in 万 and 亿 rounded half away from zero to two decimals. */
export function formatFen(fen: number, unit: AmountUnit = 'yuan'): string {
  const magnitude = BigInt(Math.abs(fen))
  const perHundredth = FEN_PER_UNIT[unit] / 100n
  const hundredths = (magnitude + perHundredth / 2n) / perHundredth
  const sign = fen < 0 && hundredths > 0n ? MINUS : ''
  return `${sign}${grouped(String(hundredths / 100n))}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** Digits with thousands separators. */
export function formatCount(count: number): string {
  return count < 0 ? `${MINUS}${grouped(String(-count))}` : grouped(String(count))
}

/** `35000` ppm -> `3.5%`; exact, without trailing zeros. */
export function formatPpm(ppm: number): string {
  const magnitude = Math.abs(ppm)
  const whole = grouped(String(Math.trunc(magnitude / 10_000)))
  const decimals = String(magnitude % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${ppm < 0 ? MINUS : ''}${whole}${decimals ? `.${decimals}` : ''}%`
}

/** What a person typed in yuan -> fen; null if it is not an amount with at most two decimals or is too large. */
export function parseYuan(text: string): number | null {
  return parseDecimal(text.replace(/[¥￥元]/g, ''), 2)
}

/** What a person typed in percent -> ppm; null if it is not a rate with at most four decimals. */
export function parsePercent(text: string): number | null {
  return parseDecimal(text.replace(/[%％]/g, ''), 4)
}

/** A whole number as a person types it; null if it is none. */
export function parseCount(text: string): number | null {
  return parseDecimal(text, 0)
}

/** Fen as the plain text of an input field, `1234567.89`; the inverse of {@link parseYuan}. */
export function yuanInputText(fen: number): string {
  return formatFen(fen).replaceAll(',', '')
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as `2026-03-01 09:30` in Asia/Shanghai. */
export function formatInstant(instant: string | Date): string {
  return SHANGHAI.format(new Date(instant))
}

/** Calendar days from one civil date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

/** A civil date moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

function parseDecimal(text: string, decimals: number): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain)
  const fraction = match?.[3] ?? ''
  if (!match || fraction.length > decimals) return null
  const value = Number(BigInt(`${match[2]}${fraction.padEnd(decimals, '0')}`))
  if (!Number.isSafeInteger(value)) return null
  return match[1] && value !== 0 ? -value : value
}
