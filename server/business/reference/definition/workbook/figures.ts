import { exactNumber, readDecimal, timesPowerOfTen } from '../../../../kernel/decimal.ts'
import type { Cell } from '../../../../platform/workbook/domain/cell.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'

/** As what people read and type a figure, here and in the editor: shares, rates and factors in percent, amounts in yuan. */
export type SheetUnit = 'percent' | 'yuan' | 'count'

/** Decimals that the whole ppm, fen or things of each unit have, and what is said of a cell that holds none. */
const UNITS: Readonly<Record<SheetUnit, { readonly places: number; readonly refusal: DefinitionRefusalCode }>> = {
  percent: { places: 4, refusal: 'definition.cell-percent' },
  yuan: { places: 2, refusal: 'definition.cell-yuan' },
  count: { places: 0, refusal: 'definition.cell-integer' },
}

/** Facts and kinds of value say in their ending what they count: parts per million, fen, or things. */
export const unitOf = (name: string): SheetUnit =>
  name.endsWith('Ppm') ? 'percent' : name.endsWith('Fen') ? 'yuan' : 'count'

/** The name without that ending, for a column that is not in it. */
export const unitless = (name: string): string => name.replace(/(?:Ppm|Fen)$/, '')

export const figureRefusal = (unit: SheetUnit): DefinitionRefusalCode => UNITS[unit].refusal

/** A whole figure in its unit: a number, or a text where it has more digits than a spreadsheet keeps. */
export function cellOfFigure(unit: SheetUnit, figure: number): number | string {
  const decimal = { digits: BigInt(figure), scale: UNITS[unit].places }
  return exactNumber(decimal) ?? decimalText(figure, UNITS[unit].places)
}

const decimalText = (figure: number, places: number): string => {
  const digits = String(Math.abs(figure)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return `${figure < 0 ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`
}

/**
 * What a cell says in whole ppm, fen or things; null for what is none, or finer. A spreadsheet keeps 3.5% as 0.035: a
 * cell that shows a percent sign is read as it is shown, and is nothing but a percentage.
 */
export function figureOfCell(unit: SheetUnit, cell: Cell | null): number | null {
  if (cell?.is !== 'number' && cell?.is !== 'text') return null
  const isPercent = cell.text.endsWith('%')
  if (isPercent && unit !== 'percent') return null
  const text = isPercent ? cell.text.slice(0, -1) : cell.is === 'number' ? String(cell.value) : cell.text
  const decimal = readDecimal(text.trim())
  if (!decimal) return null
  const { digits, scale } = timesPowerOfTen(decimal, UNITS[unit].places)
  const divisor = 10n ** BigInt(scale)
  const figure = Number(digits / divisor)
  return digits % divisor === 0n && Number.isSafeInteger(figure) ? figure : null
}
