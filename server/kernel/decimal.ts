import { ungrouped } from './grouped.ts'

/** An exact decimal number: `digits` x 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** So many significant digits a JavaScript number keeps whatever they are (IEEE 754 binary64). */
const EXACT_DIGITS = 15
const LARGEST_EXPONENT = 30

/** Grouped in threes or not at all, with an exponent as `E+06`, `×10^6`, or `×10⁶`. */
const NUMBER =
  /^([+-]?)([\d,]{1,40})(?:\.(\d{1,30}))?(?:[Ee]([+-]?\d{1,2})|[x×*·]10(?:\^([+-]?\d{1,2})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})))?$/u
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Reads a whole text as one number; null when anything in it does not belong to one. */
export function readDecimal(text: string): Decimal | null {
  const match = NUMBER.exec(text)
  if (!match) return null
  const [, sign, whole = '', fraction = '', e, power, raised] = match
  const digitsBefore = ungrouped(whole)
  const exponent = Number(e ?? power ?? lowered(raised ?? '0'))
  if (digitsBefore === null || Math.abs(exponent) > LARGEST_EXPONENT) return null
  const digits = BigInt(`${digitsBefore}${fraction}`) * (sign === '-' ? -1n : 1n)
  return timesPowerOfTen({ digits, scale: fraction.length }, exponent)
}

const lowered = (text: string): string =>
  text
    .replace('⁺', '')
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => String(RAISED.indexOf(sign)))

/** The number moved by `exponent` places. */
export const timesPowerOfTen = ({ digits, scale }: Decimal, exponent: number): Decimal =>
  exponent > scale
    ? { digits: digits * 10n ** BigInt(exponent - scale), scale: 0 }
    : { digits, scale: scale - exponent }

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  return { digits: atScale(a, scale) + atScale(b, scale), scale }
}

export const negated = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale })

export const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })

/** Negative where `a` is less than `b`, 0 where they are equal. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const difference = plus(a, negated(b)).digits
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const atScale = ({ digits, scale }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale)

/** The decimal as a number that shows exactly the same digits, or null where there is none. */
export function exactNumber({ digits, scale }: Decimal): number | null {
  const significant = String(digits)
    .replace('-', '')
    .replace(/^0+|0+$/g, '')
  if (significant.length > EXACT_DIGITS) return null
  return digits === 0n ? 0 : Number(`${digits}e-${scale}`)
}
