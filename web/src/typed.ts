/**
 * Everything a person types as a figure or a day, read whole or not at all: one place for all fields. Figures are exact
 * integers (fen, parts per million), nothing goes through a float; a text that is left over in part is no figure.
 */

/** Why a typed text is not taken; each has its sentence in the dictionaries under `typed`. */
export type TypedProblem =
  | 'notANumber'
  | 'separators'
  | 'cutShort'
  | 'yuanDecimals'
  | 'percentDecimals'
  | 'notWhole'
  | 'tooLarge'
  | 'notADate'
  | 'noSuchDay'
  | 'dayTooLate'
  | 'afterToday'

export type Typed<T> = { readonly value: T } | { readonly problem: TypedProblem }

/** The value, or null where the text is none. */
export const typedValue = <T>(typed: Typed<T>): T | null => ('value' in typed ? typed.value : null)

/** Places a multiplier stands for: 3,000万 is 3,000 with four more places. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
}
const PART = /^([\d.,]+)(千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|)/

/** Yuan as fen: `1,234.5`, `¥12`, `2亿`, `3,000万元`, `1亿2000万`. */
export function readYuan(text: string): Typed<number> {
  const plain = narrow(text)
    .replace(/^[¥￥]\s*/, '')
    .replace(/\s*[元圆]$/, '')
  return readFigure(plain, 2, 'yuanDecimals')
}

/** Percent as parts per million: `3`, `3.5%`. */
export const readPercent = (text: string): Typed<number> =>
  readFigure(narrow(text).replace(/\s*%$/, ''), 4, 'percentDecimals', /^[\d.,]+$/)

/** A whole number: `1,200`, `3万`. */
export const readCount = (text: string): Typed<number> => readFigure(narrow(text), 0, 'notWhole')

/** A measured value: any decimal a number shows with the same digits, with an exponent if it must be. */
export function readMeasure(text: string): Typed<number> {
  const plain = narrow(text)
  const match = /^(-?)([\d,]+)(?:\.(\d*))?(?:[Ee]([+-]?\d{1,2}))?$/.exec(plain)
  if (!match) return { problem: /^-?[\d.,]+$/.test(plain) ? 'separators' : 'notANumber' }
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = ungrouped(whole)
  if (digits === null) return { problem: 'separators' }
  const significant = `${digits}${fraction}`.replace(/^0+|0+$/g, '')
  if (significant.length > 15) return { problem: 'tooLarge' }
  const value = Number(`${digits}.${fraction || '0'}e${exponent}`)
  return { value: sign && value !== 0 ? -value : value }
}

/** Nothing is insured, due, or valid later than this. */
const LAST_DAY = '9998-12-31'
const DAYS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
  /^(\d{4})()年(\d{1,2})月(\d{1,2})[日号]?$/,
]

/** A day as `2026-11-15`, typed so or as 2026/11/15, 2026.11.15, 20261115, 2026年11月15日. */
export function readCivilDate(text: string): Typed<string> {
  const plain = narrow(text).replace(/\s*([年月日号])\s*/g, '$1')
  const match = DAYS.map((pattern) => pattern.exec(plain)).find((found) => found !== null)
  if (!match) return { problem: 'notADate' }
  const [, year = '', , month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!exists(date)) return { problem: 'noSuchDay' }
  return date > LAST_DAY ? { problem: 'dayTooLate' } : { value: date }
}

/** From the year 1000 on, as the server has it. */
const exists = (date: string): boolean => {
  const instant = new Date(`${date}T00:00:00Z`)
  return date >= '1000' && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
}

/** Full-width signs as those of a keyboard; no raised or circled digit becomes a plain one, as NFKC has it. */
const narrow = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim()
    .replaceAll('−', '-')

/** Parts with falling multipliers, such as 1亿2000万, in units of 10^-`decimals`. */
function readFigure(
  text: string,
  decimals: number,
  tooFine: TypedProblem,
  shape = /^[\d.,百千万亿十]+$/,
): Typed<number> {
  const negative = text.startsWith('-')
  let rest = (negative ? text.slice(1).trimStart() : text).replace(/\s+(?=[百千万亿十])/g, '')
  if (!shape.test(rest)) return { problem: 'notANumber' }
  let total = 0n
  let places = Number.POSITIVE_INFINITY
  while (rest !== '') {
    const [whole, figure = '', multiplier = ''] = PART.exec(rest) ?? []
    const own = MULTIPLIERS[multiplier] ?? 0
    if (whole === undefined || own >= places) return { problem: 'notANumber' }
    if (Number.isFinite(places) && isCutShort(figure, own, places)) return { problem: 'cutShort' }
    const part = scaled(figure, decimals + own)
    if (typeof part === 'string') return { problem: part === 'tooFine' ? tooFine : part }
    // What is smaller than a part must fit below it: 1亿2亿 and 1万20000 are not figures.
    if (Number.isFinite(places) && part >= 10n ** BigInt(decimals + places)) return { problem: 'notANumber' }
    total += part
    places = own
    rest = rest.slice(whole.length)
  }
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) return { problem: 'tooLarge' }
  return { value: negative && total !== 0n ? -Number(total) : Number(total) }
}

/**
 * 5万5 is 55,000 when spoken, and 50,005 by its signs; 1亿2千 is 1亿2000万. What follows a multiplier so is not guessed: its
 * own multiplier is at most four places down, or all its digits are there, as in 5万5000.
 */
const isCutShort = (figure: string, own: number, places: number): boolean =>
  own === 0 ? figure.replaceAll(',', '').replace(/\..*/, '').length < places : places - own > 4

/** A decimal moved by `places`, exactly. */
function scaled(figure: string, places: number): bigint | 'separators' | 'notANumber' | 'tooFine' {
  const match = /^([\d,]+)(?:\.(\d*))?$/.exec(figure)
  if (!match) return /\d/.test(figure) ? 'separators' : 'notANumber'
  const digits = ungrouped(match[1] ?? '')
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (digits === null) return 'separators'
  if (fraction.length > places) return 'tooFine'
  return BigInt(`${digits}${fraction.padEnd(places, '0')}`)
}

/** Digits without separators; null where a comma does not stand before three digits, or stands behind a zero. */
const ungrouped = (digits: string): string | null =>
  /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)$/.test(digits) ? digits.replaceAll(',', '') : null
