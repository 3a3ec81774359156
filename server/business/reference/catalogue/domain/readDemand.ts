import {
  compareDecimals,
  type Decimal,
  exactNumber,
  negated,
  plus,
  readDecimal,
  times,
  timesPowerOfTen,
} from '../../../../kernel/decimal.ts'
import type { Threshold, ThresholdOperator } from './threshold.ts'
import { readUnit } from './unit.ts'

/** Why a demand is not taken: not wholly read, a unit nobody knows, or a range that holds nothing. */
export type DemandProblem = 'unreadable' | 'unit-unknown' | 'range-empty'

export type ReadDemand =
  | { readonly ok: true; readonly thresholds: readonly Threshold[] }
  | { readonly ok: false; readonly problem: DemandProblem }

interface Amount {
  readonly number: Decimal
  readonly unit: string
  /** Whether 万, 亿 or a power of ten belongs to the number. */
  readonly isMultiple: boolean
}

interface Bound {
  readonly operator: ThresholdOperator
  readonly number: Decimal
}

const OPERATOR_OF: Readonly<Record<string, ThresholdOperator>> = {
  '>=': '>=',
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  不低于: '>=',
  不小于: '>=',
  不少于: '>=',
  '<=': '<=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  不高于: '<=',
  不大于: '<=',
  不超过: '<=',
  不多于: '<=',
  '=': '=',
  ':': '=',
}

const DEMAND =
  /^(?<code>\p{L}[\p{L}\p{N}_]*?)\s*(?:\((?<name>[^()]+)\))?\s*(?<operator>>=|<=|[≥≧⩾≤≦⩽=:]|不[低小少]于|不[高大多]于|不超过)\s*(?<rest>[^<>≥≧⩾≤≦⩽=:]+)$/du

/** One number at the beginning, as long as it goes; what follows must be its unit. */
const AMOUNT =
  /^(?<number>[+-]?[\d.,]+(?:[Ee][+-]?\d+(?![\d.])|\s?[x×*·]\s?10(?:\^[+-]?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?)\s*(?<myriads>[万亿](?!\p{N}))?(?<unit>.*)$/u
/** Units that may be a share of a value, by their power of ten. */
const SHARES: Readonly<Record<string, number>> = { '%': -2, '‰': -3, ppm: -6, ppb: -9, ppt: -12 }
const PLACES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

/** `10~20 MW`, `10MW至20MW`; a dash stands between digits or units, never after the sign of an exponent. */
const RANGE = /^(?<from>.+?)\s*(?:~|–|—+|至|到|(?<=[^\s(+\-Ee^⁻/·])-)\s*(?<to>[+-]?\d.*)$/u
const TOLERANCE = /^(?<middle>.+?)\s*(?:±|\+\/-)\s*(?<by>\d.*)$/u
const BRACKETED = /^\((?<inside>[^()]*±[^()]*)\)\s*(?<unit>\S.*)$/u

/**
 * Reads one demand as written in a catalogue file, such as `rated_power(额定功率)>=16MW`, whole or not at all. A range
 * (`=10~20MW`) and a tolerance (`=5±0.1mm`) are their two bounds, computed as exact decimals. Numbers may have thousands
 * separators in the right places, an exponent, 万 or 亿, and full-width digits. In `10~20万` and `1±0.1×10^6` nobody can say
 * whether the first number is meant in the multiple too (GB/T 15835 asks for `10万~20万`): neither is read.
 */
export function readDemand(text: string): ReadDemand {
  const match = DEMAND.exec(narrow(text.trim()))
  if (!match) return problem('unreadable')
  const { code = '', operator: sign = '', rest = '' } = match.groups ?? {}
  const operator = OPERATOR_OF[sign] ?? '='
  const read = operator === '=' ? (readRange(rest) ?? readTolerance(rest)) : null
  const demanded = read ?? readBound(operator, rest)
  if (typeof demanded === 'string') return problem(demanded)
  const { bounds, unit } = demanded
  const named = nameAndUnit(
    code,
    text
      .trim()
      .slice(...(match.indices?.groups?.name ?? [0, 0]))
      .trim(),
    unit,
  )
  if (!named) return problem('unreadable')
  const thresholds = bounds.flatMap(({ operator, number }): Threshold[] => {
    const value = exactNumber(number)
    return value === null ? [] : [{ code, name: named.name, operator, value, unit: named.unit }]
  })
  return thresholds.length === bounds.length ? { ok: true, thresholds } : problem('unreadable')
}

/** What stands in brackets is the name, or where it is a unit, as in `功率(kW)`, the unit; null where there are two. */
function nameAndUnit(code: string, bracket: string, unit: string): { name: string; unit: string } | null {
  const bracketUnit = readUnit(bracket)
  if (bracketUnit === null || bracketUnit === '') return { name: bracket || code, unit }
  return unit === '' || unit === bracketUnit ? { name: code, unit: bracketUnit } : null
}

/** The demands of one cell: between semicolons, lines, and commas after which another indicator begins. */
export const splitDemands = (cell: string): string[] =>
  cell
    .split(
      /[;；\r\n]|[,，、](?=\s*\p{L}[\p{L}\p{N}_]*\s*(?:[(（][^()（）]+[)）])?\s*(?:[<>≥≧⩾≤≦⩽=＜＞＝:：]|不[低小少高大多]于|不超过))/u,
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')

const problem = (found: DemandProblem): ReadDemand => ({ ok: false, problem: found })

/** Full-width ASCII as ASCII, the waves of a range as one; each sign stays in its place. */
const narrow = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replace(/[∼〜～]/gu, '~')
    .replaceAll('−', '-')
    .replaceAll('=>', '>=')
    .replaceAll('=<', '<=')

interface Demanded {
  readonly bounds: readonly Bound[]
  readonly unit: string
}

function readBound(operator: ThresholdOperator, text: string): Demanded | DemandProblem {
  const amount = readAmount(text)
  return typeof amount === 'string' ? amount : { bounds: [{ operator, number: amount.number }], unit: amount.unit }
}

/** Null where the text is no range; a unit may stand at both numbers or at the last one. */
function readRange(text: string): Demanded | DemandProblem | null {
  const { from, to } = RANGE.exec(text)?.groups ?? {}
  if (from === undefined || to === undefined) return null
  const [low, high] = [readAmount(from), readAmount(to)]
  if (typeof low === 'string') return low
  if (typeof high === 'string') return high
  if ((low.unit !== '' && low.unit !== high.unit) || sharesMultiple(low, high)) return 'unreadable'
  return between(low.number, high.number, high.unit)
}

/**
 * Null where the text is no tolerance. The tolerance has the unit of the value, or is a share of a value that has a unit
 * of its own; `50%±2%` could be either and is not read, `(50±2)%` is.
 */
function readTolerance(text: string): Demanded | DemandProblem | null {
  const bracketed = BRACKETED.exec(text)?.groups
  const { middle, by } = TOLERANCE.exec(bracketed?.inside ?? text)?.groups ?? {}
  if (middle === undefined || by === undefined) return null
  const [value, tolerance] = [readAmount(middle), readAmount(by)]
  if (typeof value === 'string') return value
  if (typeof tolerance === 'string') return tolerance
  if (bracketed) {
    const unit = readUnit(bracketed.unit ?? '')
    if (unit === null) return 'unit-unknown'
    return value.unit === '' && tolerance.unit === '' ? around(value.number, tolerance.number, unit) : 'unreadable'
  }
  const share = SHARES[tolerance.unit]
  if (share !== undefined) {
    if (value.unit === '' || Object.hasOwn(SHARES, value.unit)) return 'unreadable'
    return around(value.number, times(value.number, timesPowerOfTen(tolerance.number, share)), value.unit)
  }
  if (sharesMultiple(value, tolerance)) return 'unreadable'
  if (value.unit !== '' && tolerance.unit !== '' && value.unit !== tolerance.unit) return 'unreadable'
  return around(value.number, tolerance.number, tolerance.unit || value.unit)
}

/** Whether the multiple of the second number may be meant for the first one as well. */
const sharesMultiple = (first: Amount, second: Amount): boolean =>
  second.isMultiple && !first.isMultiple && first.number.digits !== 0n

const around = (value: Decimal, by: Decimal, unit: string): Demanded | DemandProblem =>
  between(plus(value, negated(by)), plus(value, by), unit)

const between = (low: Decimal, high: Decimal, unit: string): Demanded | DemandProblem =>
  compareDecimals(low, high) < 0
    ? {
        bounds: [
          { operator: '>=', number: low },
          { operator: '<=', number: high },
        ],
        unit,
      }
    : 'range-empty'

function readAmount(text: string): Amount | DemandProblem {
  const found = AMOUNT.exec(text.trim())?.groups
  const number = readDecimal(found?.number?.replaceAll(/\s/g, '') ?? '')
  if (!found || !number) return 'unreadable'
  const unit = readUnit(found.unit ?? '')
  if (unit === null) return /^[\d.,+±~-]/.test(found.unit?.trim() ?? '') ? 'unreadable' : 'unit-unknown'
  const isMultiple = found.myriads !== undefined || /10[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]/u.test(found.number ?? '')
  return { number: timesPowerOfTen(number, PLACES[found.myriads ?? ''] ?? 0), unit, isMultiple }
}
