import { type Decimal, readDecimal, timesPowerOfTen } from '../../../../kernel/decimal.ts'
import { readUnit } from './unit.ts'

/**
 * Why a demand is not taken: not wholly read, a unit nobody knows, a range that holds nothing, a bound that leaves its
 * number out, or one that holds under a condition.
 */
export type DemandProblem = 'unreadable' | 'unit-unknown' | 'range-empty' | 'strict' | 'conditional'

/** A number with its unit. */
export interface Amount {
  readonly number: Decimal
  readonly unit: string
  /** Whether 万, 亿 or a power of ten belongs to the number. */
  readonly isMultiple: boolean
}

/** One number at the beginning, as long as it goes; what follows must be its unit. */
const AMOUNT =
  /^(?<number>[+-]?[\d.,]+(?:[Ee][+-]?\d+(?![\d.])|\s?[x×*·]\s?10(?:\^[+-]?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?)\s*(?<myriads>[万亿](?!\p{N}))?(?<unit>.*)$/u
const PLACES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

/** One number with its unit, wholly read, or what is wrong with it. */
export function readAmount(text: string): Amount | DemandProblem {
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
