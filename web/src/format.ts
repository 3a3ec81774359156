/**
 * Everything a figure goes through from the server to a person; the way back is `typed.ts`. Money is integer fen, rates are integer parts per
 * million; nothing here goes through a float.
 */

export type AmountUnit = 'yuan' | 'wan' | 'yi'

/** Fen in one unit; overviews show ten thousands or hundred millions of yuan, English sentences billions. */
const FEN_PER_UNIT = { yuan: 100n, wan: 1_000_000n, yi: 10_000_000_000n, billion: 100_000_000_000n } as const

const MINUS = '-'

/** `123456789` fen -> `1,234,567.89`: exact in yuan; in 万 and 亿 rounded half away from zero to two decimals. */
export function formatFen(fen: number, unit: keyof typeof FEN_PER_UNIT = 'yuan'): string {
  const magnitude = BigInt(Math.abs(fen))
  const perHundredth = FEN_PER_UNIT[unit] / 100n
  const hundredths = (magnitude + perHundredth / 2n) / perHundredth
  const sign = fen < 0 && hundredths > 0n ? MINUS : ''
  return `${sign}${grouped(String(hundredths / 100n))}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** What is counted in 亿, such as capital, as each language says it: `200.00 亿元`, `20.00 billion yuan`. */
export function formatCapital(fen: number, language: 'zh' | 'en'): string {
  return language === 'zh' ? `${formatFen(fen, 'yi')} 亿元` : `${formatFen(fen, 'billion')} billion yuan`
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

const BYTE_UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** `1536` -> `1.5 KB`: at most one decimal, in units of 1024. */
export function formatBytes(bytes: number): string {
  let [size, unit] = [bytes, 0]
  while (size >= 1024 && unit < BYTE_UNITS.length - 1) [size, unit] = [size / 1024, unit + 1]
  const tenths = Math.round(size * 10)
  return `${grouped(String(Math.trunc(tenths / 10)))}${tenths % 10 === 0 ? '' : `.${tenths % 10}`} ${BYTE_UNITS[unit]}`
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

/** The day an instant falls on in Asia/Shanghai. */
export const civilDateOf = (instant: string | Date): string => formatInstant(instant).slice(0, 10)

/** Calendar days from one civil date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

/** A civil date moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export type MeasureUnit = 'fen' | 'ppm' | 'days' | 'date' | 'bytes' | 'seconds'
/** A figure with its unit: `¥1,000.00`, `3.5%`; a text as it is. */
export function measureText(value: string | number, unit: MeasureUnit | undefined): string {
  if (typeof value === 'string') return value
  if (unit === 'fen') return `¥${formatFen(value)}`
  if (unit === 'ppm') return formatPpm(value)
  if (unit === 'bytes') return formatBytes(value)
  return formatCount(value)
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** How long something has taken, in the largest unit that it fills twice: `90秒`, `3 hours`. */
export function formatElapsed(seconds: number, language: 'zh' | 'en'): string {
  const [unit, length] = STEPS.find(([, length]) => seconds >= 2 * length) ?? ['second', 1]
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(language, style).format(Math.floor(seconds / length))
}

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
}

/** A unit as it is printed (GB 3100), where it was typed with the keys at hand: `um` is `μm`, `g/cm3` is `g/cm³`. */
export const unitText = (unit: string): string =>
  unit
    .replace(/(?<![A-Za-z])u(?=[A-Za-z])/g, 'μ')
    .replace(/(?<=[A-Za-z])-?\d+(?![A-Za-z\d])/g, (exponent) =>
      exponent.replace(/./g, (sign) => SUPERSCRIPT[sign] ?? sign),
    )

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
