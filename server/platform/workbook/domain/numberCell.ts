import type { Cell } from './cell.ts'

/** Spreadsheets show fifteen digits; whole numbers a file may hold with more, exactly. */
const DIGITS = 15

/** A number without what is beyond the digits a spreadsheet keeps, so that 0.1+0.2 is 0.3. */
const kept = (value: number): number => (Number.isSafeInteger(value) ? value : fifteen(value))
const fifteen = (value: number): number => Number(value.toPrecision(DIGITS))

/** A number as a spreadsheet shows it without a format. */
export const plainNumber = (value: number): string => String(kept(value))

/**
 * The cell of a number that is shown in some format, null where in none. Where the format shows another number than there
 * is (3.14 as 3.1), or none at all, nobody can say which of them is meant: it is no whole reading. Zero may be a dash or nothing.
 */
export function numberCell(value: number, format: string | null): Cell {
  const shown = format === null || (format === '' && value === 0) ? plainNumber(value) : format
  if (!/\p{N}/u.test(shown) && value !== 0) return { is: 'wrong', problem: 'rounded', text: shown }
  const seen = numberShown(shown)
  if (seen === null && !showsAllDigits(shown, kept(value))) return { is: 'wrong', problem: 'rounded', text: shown }
  if (seen === null || seen === kept(value)) return { is: 'number', value: kept(value), text: shown }
  // More digits than the format can show.
  if (seen === fifteen(value)) return { is: 'number', value: kept(value), text: plainNumber(value) }
  return { is: 'wrong', problem: 'rounded', text: shown }
}

const SHOWN =
  /^(?<open>\()?[¥￥$€]?(?<sign>-?)[¥￥$€]?(?<digits>[\d,]+(?:\.\d+)?(?:E[+-]\d+)?)(?:[×x*·]10(?:\^(?<power>[+-]?\d{1,3})|(?<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})))?(?<multiple>%|‰|[百千]?万|[百千]?亿|[百千])?[元圆]?\)?$/i

/** Powers of ten that a format may show behind a number. */
const MULTIPLES: Readonly<Record<string, number>> = {
  '%': -2,
  '‰': -3,
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  百亿: 10,
  千亿: 11,
}

/** The number in a shown text, where it is one without words that say nothing of its size; null otherwise. */
function numberShown(shown: string): number | null {
  const found = SHOWN.exec(shown.replaceAll(/\s/g, ''))?.groups
  if (!found) return null
  const [digits = '', exponent = '0'] = (found.digits ?? '').replaceAll(',', '').split(/E/i)
  const power = Number(found.power ?? found.raised?.normalize('NFKC').replace('\u2212', '-') ?? 0)
  const size = Number(`${digits}e${Number(exponent) + power + (MULTIPLES[found.multiple ?? ''] ?? 0)}`)
  return found.open !== undefined || found.sign === '-' ? -size + 0 : size
}

/**
 * Among words that may say a size (`3.1k` is 3100) the digits are those of the number, wherever its point is. What shows
 * several groups of digits, such as a telephone number, is a code; a fraction is a number.
 */
function showsAllDigits(shown: string, value: number): boolean {
  const fraction = /^-?(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/.exec(shown)
  if (fraction) {
    const [, whole = '0', above = '', below = ''] = fraction
    return fifteen(Number(whole) + Number(above) / Number(below)) === fifteen(Math.abs(value))
  }
  const groups = shown.replace(POWER, '').match(/\d[\d,]*(?:\.\d+)?/g) ?? []
  const [only = ''] = groups
  return groups.length !== 1 || significant(only) === significant(String(Math.abs(value)))
}

/** A power of ten in a format is a word: it changes nothing of the digits before it. */
const POWER = /\s?[×x*·]\s?10(?:\^[+-]?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u

const significant = (digits: string): string =>
  digits
    .replace(/e.*$/i, '')
    .replace(/[.,]/g, '')
    .replace(/^0+|0+$/g, '')
