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

/**
 * Why a demand is not taken: not wholly read, a unit nobody knows, a range that holds nothing, a bound that leaves its
 * number out, or one that holds under a condition.
 */
export type DemandProblem = 'unreadable' | 'unit-unknown' | 'range-empty' | 'strict' | 'conditional'

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

/** `strict` leaves the number itself out, which no threshold can say. */
type Sign = ThresholdOperator | 'strict'

/**
 * What signs and words mean (GB/T 8170-2008, 4.2: 不低于, 至少, 不大于 and the like include the number, 大于, 超过, 不足 do not;
 * so Civil Code art. 1259 for 以上, 以下 and 超过, 不满). Longer ones first: 大于等于 begins as 大于.
 */
const SIGNS: readonly (readonly [Sign, RegExp])[] = [
  ['>=', />=|[≥≧⩾≮]|[大高多]于(?:或)?等于|不得?[低小少]于|至少|最少/u],
  ['<=', /<=|[≤≦⩽≯]|[小低少]于(?:或)?等于|不得?[高大多]于|不得?超过|至多|最多/u],
  ['strict', /[<>]|[大高多小低少]于|超过|不[满足]/u],
  ['=', /[=:]/u],
]
const ANY_SIGN = SIGNS.map(([, pattern]) => pattern.source).join('|')
const signOf = (text: string): Sign =>
  SIGNS.find(([, pattern]) => new RegExp(`^(?:${pattern.source})$`, 'u').test(text))?.[0] ?? '='

/** Words between a code and a number that has its side behind. */
const LINK = /为|在|达到/u.source
const SIDE = /以[上下]/u.source
const BRACKET = String.raw`(?:\((?<name>[^()]+)\))?`
const DEMAND = new RegExp(
  String.raw`^(?<code>\p{L}[\p{L}\p{N}_]*?)\s*${BRACKET}\s*(?<sign>${ANY_SIGN})\s*(?<rest>[^<>≥≧⩾≤≦⩽≮≯=:]+)$`,
  'du',
)
/** `功率16MW以上`: no sign, the side stands behind the number; a code with digits could not be told from it. */
const UNSIGNED = new RegExp(
  String.raw`^(?<code>\p{L}+?)\s*${BRACKET}\s*(?:${LINK})?\s*(?<rest>[+-]?\d.*(?:${SIDE}).*)$`,
  'du',
)
/** `10MW≤功率≤20MW` and `10MW≤功率`. */
const ENCLOSED = new RegExp(
  String.raw`^(?<first>[+-]?\d[^<>≥≧⩾≤≦⩽=:]*?)\s*(?<before><=|>=|[<>≥≧⩾≤≦⩽])\s*(?<code>\p{L}[\p{L}\p{N}_]*)\s*${BRACKET}(?:\s*(?<after><=|>=|[<>≥≧⩾≤≦⩽])\s*(?<second>[^<>≥≧⩾≤≦⩽=:]+))?$`,
  'du',
)
/** 以上 and 以下, with or without a word that the number is included or left out. */
const SIDED =
  /^(?<amount>.+?)\s*(?:\((?<without>不)?含(?:本数)?\)|及|含)?\s*以(?:(?<up>上)|下)\s*(?:\((?<excluded>不)?含(?:本数)?\))?$/u
/** Said again behind a sign that includes the number. */
const INCLUDED = /\s*\(含(?:本数)?\)$/u

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
 * Reads one demand as written in a catalogue file, such as `rated_power(额定功率)>=16MW`, whole or not at all: with a sign or
 * its word (`不低于`), with the side behind (`16MW以上`), or enclosed (`10MW≤功率≤20MW`). A range (`=10~20MW`) and a tolerance
 * (`=5±0.1mm`) are their two bounds, computed as exact decimals. Numbers may have thousands
 * separators in the right places, an exponent, 万 or 亿, and full-width digits. In `10~20万` and `1±0.1×10^6` nobody can say
 * whether the first number is meant in the multiple too (GB/T 15835 asks for `10万~20万`): neither is read. What leaves the
 * number itself out (`＞`, 超过) and what holds under a condition is named as such: thresholds cannot say it.
 */
export function readDemand(text: string): ReadDemand {
  const narrowed = narrow(text.trim())
  const match = DEMAND.exec(narrowed) ?? UNSIGNED.exec(narrowed) ?? ENCLOSED.exec(narrowed)
  const groups = match?.groups
  if (!match || !groups) return problem('unreadable')
  const { code = '', first } = groups
  const demanded = first === undefined ? readSigned(groups) : readEnclosed(groups)
  if (typeof demanded === 'string') return problem(demanded)
  const { bounds, unit } = demanded
  const [from, to] = match.indices?.groups?.name ?? [0, 0]
  const named = nameAndUnit(code, text.trim().slice(from, to).trim(), unit)
  if (!named) return problem('unreadable')
  const thresholds = bounds.flatMap(({ operator, number }): Threshold[] => {
    const value = exactNumber(number)
    return value === null ? [] : [{ code, name: named.name, operator, value, unit: named.unit }]
  })
  return thresholds.length === bounds.length ? { ok: true, thresholds } : problem('unreadable')
}

type Groups = Readonly<Record<string, string | undefined>>

function readSigned({ code = '', sign = '', rest = '' }: Groups): Demanded | DemandProblem {
  const operator = signOf(sign)
  // 减速比1:5 is a ratio.
  if (sign === ':' && /\d$/.test(code) && /^\d/.test(rest)) return 'unreadable'
  if (operator === 'strict') return readWhole(rest, 'strict')
  if (operator !== '=') return readBound(operator, rest.replace(INCLUDED, ''))
  return readSided(rest) ?? readRange(rest) ?? readTolerance(rest) ?? readBound('=', rest)
}

/** The problem, where what stands there is an amount; otherwise what is wrong with that. */
function readWhole(text: string, found: DemandProblem): DemandProblem {
  const amount = readAmount(text)
  return typeof amount === 'string' ? amount : found
}

/** Null where no side stands behind the number. */
function readSided(text: string): Demanded | DemandProblem | null {
  const { amount, up, without, excluded } = SIDED.exec(text)?.groups ?? {}
  if (amount === undefined) return null
  if (without !== undefined || excluded !== undefined) return readWhole(amount, 'strict')
  return readBound(up === undefined ? '<=' : '>=', amount)
}

function readEnclosed({ first = '', before = '', after, second = '' }: Groups): Demanded | DemandProblem {
  const signs = [before, ...(after === undefined ? [] : [after])].map(signOf)
  if (signs.includes('strict')) return readWhole(first, 'strict')
  const ascends = signs[0] === '<='
  if (after === undefined) return readBound(ascends ? '>=' : '<=', first)
  if (signs[0] !== signs[1]) return 'unreadable'
  return ascends ? readPair(first, second) : readPair(second, first)
}

/** What stands in brackets is the name, or where it is a unit, as in `功率(kW)`, the unit; null where there are two. */
function nameAndUnit(code: string, bracket: string, unit: string): { name: string; unit: string } | null {
  const bracketUnit = readUnit(bracket)
  if (bracketUnit === null || bracketUnit === '') return { name: bracket || code, unit }
  return unit === '' || unit === bracketUnit ? { name: code, unit: bracketUnit } : null
}

/** Where another indicator begins after a comma: a code and a sign, or a code and a number with its side. */
const BEGINS = [
  String.raw`\p{L}[\p{L}\p{N}_]*\s*(?:[(（][^()（）]+[)）])?\s*(?:${ANY_SIGN}|[＜＞＝：])`,
  String.raw`\p{L}+\s*(?:[(（][^()（）]+[)）])?\s*(?:${LINK})?\s*[+-]?\d[^,，、;；]*(?:${SIDE})`,
].join('|')
/** A number before a code begins one as well, but not behind a digit, where the comma may be within a number. */
const ENCLOSING = String.raw`(?<!\p{N}\s*[,，、])\s*[+-]?\d[^;；\p{Script=Han}<>≥≧⩾≤≦⩽＜＞]*(?:<=|>=|[<>≥≧⩾≤≦⩽＜＞])\s*\p{L}`
const BETWEEN = new RegExp(String.raw`[;；\r\n]|[,，、](?:(?=\s*(?:${BEGINS}))|(?=${ENCLOSING}))`, 'u')

/** The demands of one cell: between semicolons, lines, and commas after which another indicator begins. */
export const splitDemands = (cell: string): string[] =>
  cell
    .split(BETWEEN)
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
  return from === undefined || to === undefined ? null : readPair(from, to)
}

function readPair(from: string, to: string): Demanded | DemandProblem {
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
  if (unit === null) return unreadUnit(found.unit?.trim() ?? '')
  const isMultiple = found.myriads !== undefined || /10[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]/u.test(found.number ?? '')
  return { number: timesPowerOfTen(number, PLACES[found.myriads ?? ''] ?? 0), unit, isMultiple }
}

/** What is wrong with the rest behind a number: another number, a known unit with words in brackets, or an unknown unit. */
function unreadUnit(text: string): DemandProblem {
  if (/^[\d.,+±~-]/.test(text)) return 'unreadable'
  const { unit, condition } = /^(?<unit>[^()]*)\((?<condition>[^()]*\p{Script=Han}[^()]*)\)$/u.exec(text)?.groups ?? {}
  return condition !== undefined && readUnit(unit ?? '') !== null ? 'conditional' : 'unit-unknown'
}
