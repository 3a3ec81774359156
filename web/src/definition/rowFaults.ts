import type { TariffTable } from '../../../server/business/reference/definition/definition.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { measureText } from '../format.ts'
import { figureCell, unitOf } from './tableCells.ts'

export interface RowFaultsOf {
  readonly byRow: ReadonlyMap<number, readonly Failure[]>
  /** Of the table as a whole, such as a combination without a row. */
  readonly whole: readonly Failure[]
}

/** Mistakes of one table at their rows: `tables.rates.rows.12.keys.1` belongs to row 12. */
export function rowFaultsOf(failures: readonly Failure[], code: string): RowFaultsOf {
  const byRow = new Map<number, Failure[]>()
  const whole: Failure[] = []
  const place = `tables.${code}`
  for (const failure of failures) {
    const { field = '' } = failure
    if (field !== place && !field.startsWith(`${place}.`)) continue
    const row = /^\.rows\.(\d+)/.exec(field.slice(place.length))?.[1]
    if (row === undefined) whole.push(failure)
    else byRow.set(Number(row), [...(byRow.get(Number(row)) ?? []), failure])
  }
  return { byRow, whole }
}

/**
 * The figures of a fault in its own unit, else in the unit of its column: a gap from 1500000 to 1600000 ppm is one from
 * 150% to 160%. Premiums on either side of an edge are amounts, whatever the edge is measured in.
 */
export function faultValue(failure: Failure, { dimensions, valueKind }: TariffTable): string {
  const { value, unit: ownUnit, field = '' } = failure
  if (value === undefined) return ''
  if (ownUnit !== undefined) return measureText(value, ownUnit)
  const place = /\.keys\.(\d+)$/.exec(field)?.[1]
  const name =
    place === undefined ? (field.endsWith('.value') ? valueKind : '') : (dimensions[Number(place)]?.fact ?? '')
  const unit = unitOf(name)
  return String(value).replace(
    /\d+/g,
    (digits) => `${figureCell(unit, Number(digits))}${unit === 'percent' ? '%' : ''}`,
  )
}
