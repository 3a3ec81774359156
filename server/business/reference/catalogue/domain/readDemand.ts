import { exactNumber } from '../../../../kernel/decimal.ts'
import { type DemandProblem, readAmount } from './demandAmount.ts'
import { type Demanded, readBound, readPair, readRange, readTolerance } from './demandBounds.ts'
import { ANY_SIGN, LINK, SIDE, signOf } from './demandSigns.ts'
import type { Threshold } from './threshold.ts'
import { readUnit } from './unit.ts'

export type ReadDemand =
  | { readonly ok: true; readonly thresholds: readonly Threshold[] }
  | { readonly ok: false; readonly problem: DemandProblem }

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
