import { compareDecimals, type Decimal, negated, plus, times, timesPowerOfTen } from '../../../../kernel/decimal.ts'
import { type Amount, type DemandProblem, readAmount } from './demandAmount.ts'
import type { ThresholdOperator } from './threshold.ts'
import { readUnit } from './unit.ts'

interface Bound {
  readonly operator: ThresholdOperator
  readonly number: Decimal
}

/** The bounds that a demand sets, in one unit. */
export interface Demanded {
  readonly bounds: readonly Bound[]
  readonly unit: string
}

/** Units that may be a share of a value, by their power of ten. */
const SHARES: Readonly<Record<string, number>> = { '%': -2, '‰': -3, ppm: -6, ppb: -9, ppt: -12 }
/** `10~20 MW`, `10MW至20MW`; a dash stands between digits or units, never after the sign of an exponent. */
const RANGE = /^(?<from>.+?)\s*(?:~|–|—+|至|到|(?<=[^\s(+\-Ee^⁻/·])-)\s*(?<to>[+-]?\d.*)$/u
const TOLERANCE = /^(?<middle>.+?)\s*(?:±|\+\/-)\s*(?<by>\d.*)$/u
const BRACKETED = /^\((?<inside>[^()]*±[^()]*)\)\s*(?<unit>\S.*)$/u

/** One bound. */
export function readBound(operator: ThresholdOperator, text: string): Demanded | DemandProblem {
  const amount = readAmount(text)
  return typeof amount === 'string' ? amount : { bounds: [{ operator, number: amount.number }], unit: amount.unit }
}

/** Null where the text is no range; a unit may stand at both numbers or at the last one. */
export function readRange(text: string): Demanded | DemandProblem | null {
  const { from, to } = RANGE.exec(text)?.groups ?? {}
  return from === undefined || to === undefined ? null : readPair(from, to)
}

/** The two bounds of a range by its ends. */
export function readPair(from: string, to: string): Demanded | DemandProblem {
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
export function readTolerance(text: string): Demanded | DemandProblem | null {
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
