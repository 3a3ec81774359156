import { format, getFormatDateInfo, isDateFormat } from 'numfmt'
import type { Cell } from '../domain/cell.ts'
import { numberCell, plainNumber } from '../domain/numberCell.ts'
import { dayOfSerial, SYSTEM_1904, timeOfSerial } from '../domain/serialDay.ts'
import { textCell } from '../domain/textCell.ts'
import { GENERAL } from './formats.ts'
import { unescaped } from './texts.ts'

/** What the workbook as a whole says about its cells. */
export interface WorkbookFacts {
  readonly strings: readonly string[]
  /** By style. */
  readonly formats: readonly string[]
  readonly counts1904: boolean
}

/** A cell as the file has it. */
export interface RawCell {
  /** `s`, `str`, `inlineStr`, `n`, `b`, `e`, `d`. */
  readonly type: string
  readonly style: number
  readonly value: string | null
  readonly inline: string | null
  readonly formula: boolean
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d{1,3})?$/
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/

/** What a cell says, or why it does not say it; null where it is empty, however it is styled. */
export function cellOf(raw: RawCell, facts: WorkbookFacts): Cell | null {
  const cell = contentOf(raw, facts)
  if (!raw.formula) return cell
  return cell ? { ...cell, formula: true } : { is: 'wrong', problem: 'formula-without-result', text: '', formula: true }
}

function contentOf({ type, style, value, inline }: RawCell, facts: WorkbookFacts): Cell | null {
  // What stands where its type has no place would be lost.
  if (type === 'inlineStr') return value === null || value === '' ? textCell(inline ?? '') : broken(value)
  if (inline !== null && inline !== '') return broken(inline)
  if (value === null || (value === '' && type !== 'str')) return null
  switch (type) {
    case 's':
      return sharedText(value, facts)
    case 'str':
      return textCell(unescaped(value))
    case 'b':
      return { is: 'wrong', problem: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { is: 'wrong', problem: 'error', text: value }
    case 'd':
      return isoDay(value)
    case 'n': {
      const format = facts.formats[style] ?? (style === 0 ? GENERAL : undefined)
      return NUMBER.test(value) && format !== undefined ? numeric(Number(value), format, facts) : broken(value)
    }
    default:
      return broken(value)
  }
}

const broken = (text: string): Cell => ({ is: 'wrong', problem: 'broken', text })

function sharedText(index: string, { strings }: WorkbookFacts): Cell | null {
  const text = /^\d{1,9}$/.test(index) ? strings[Number(index)] : undefined
  return text === undefined ? broken(index) : textCell(text)
}

function isoDay(text: string): Cell {
  const day = ISO_DAY.exec(text)?.[1]
  return day === undefined ? { is: 'wrong', problem: 'date-out-of-range', text } : { is: 'day', text: day }
}

function numeric(value: number, pattern: string, { counts1904 }: WorkbookFacts): Cell | null {
  if (!Number.isFinite(value)) return broken(String(value))
  if (isDate(pattern)) return dateCell(counts1904 ? value + SYSTEM_1904 : value, pattern, value)
  return numberCell(value, shownIn(pattern, value))
}

function dateCell(serial: number, pattern: string, value: number): Cell {
  const { year, month, day, hours } = getFormatDateInfo(pattern)
  // A time of day or a duration alone: what is shown is all there is to it.
  if (!year && !month && !day) return { is: 'text', text: shownIn(pattern, value) || plainNumber(value) }
  // 3月1日 of which year, 2026年3月 of which day: what the cell holds beyond it, nobody sees.
  if (!year || !month || !day) return { is: 'wrong', problem: 'date-partial', text: shownIn(pattern, value) ?? '' }
  const found = dayOfSerial(serial)
  if (found === null) return { is: 'wrong', problem: 'date-out-of-range', text: plainNumber(value) }
  return { is: 'day', text: hours && serial % 1 !== 0 ? `${found} ${timeOfSerial(serial)}` : found }
}

/** A format nobody understands says nothing about the number. */
function isDate(pattern: string): boolean {
  try {
    return isDateFormat(pattern)
  } catch {
    return false
  }
}

/** As the sheet shows it, perhaps as nothing; null where there is no format, or none that can be understood. */
function shownIn(pattern: string, value: number): string | null {
  if (pattern === GENERAL || pattern === '@') return null
  try {
    return format(pattern, value).trim()
  } catch {
    return null
  }
}
