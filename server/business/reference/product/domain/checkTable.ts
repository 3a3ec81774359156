import type { Refusal } from '../../../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import type { FormTableRow, Scalar, ScalarField, TableField } from './form.ts'

type TableRefusal = Refusal<ProductRefusalCode>
type CheckCell = (column: ScalarField, cell: Scalar, path: string) => TableRefusal[]

const MAXIMUM_ROWS = 200

/** Everything wrong with a table of an insured object: its rows, their cells, values that repeat, a sum that differs. */
export function checkTable(
  field: TableField,
  value: unknown,
  read: (name: string) => unknown,
  path: string,
  checkCell: CheckCell,
): TableRefusal[] {
  if (!Array.isArray(value))
    return [{ code: 'object.wrong-kind', field: path, value: typeof value, threshold: 'table' }]
  const rows = value as readonly FormTableRow[]
  return [
    ...checkRowCount(field, rows.length, path),
    ...rows.flatMap((row, index) => checkRow(field, row, `${path}.${index}`, checkCell)),
    ...checkUnique(field, rows, path),
    ...checkSum(field, rows, read, path),
  ]
}

function checkRowCount(
  { minRows = 0, maxRows = MAXIMUM_ROWS }: TableField,
  count: number,
  field: string,
): TableRefusal[] {
  if (count < minRows) return [{ code: 'object.too-few-rows', field, value: count, threshold: minRows }]
  return count > maxRows ? [{ code: 'object.too-many-rows', field, value: count, threshold: maxRows }] : []
}

function checkRow({ columns }: TableField, row: FormTableRow, path: string, checkCell: CheckCell): TableRefusal[] {
  const unknown = Object.keys(row).filter((name) => !columns.some((column) => column.name === name))
  return [
    ...unknown.map((name): TableRefusal => ({ code: 'object.unknown-field', field: `${path}.${name}` })),
    ...columns.flatMap((column): TableRefusal[] => {
      const cell = row[column.name] ?? null
      const at = `${path}.${column.name}`
      if (cell === null || cell === '') return column.required ? [{ code: 'object.missing', field: at }] : []
      return checkCell(column, cell, at)
    }),
  ]
}

function checkUnique({ unique }: TableField, rows: readonly FormTableRow[], path: string): TableRefusal[] {
  if (unique === undefined) return []
  const values = rows.map((row) => row[unique] ?? null)
  return values.flatMap((value, index): TableRefusal[] => {
    if (value === null || values.indexOf(value) === index) return []
    return [{ code: 'object.row-repeated', field: `${path}.${index}.${unique}`, value: String(value) }]
  })
}

function checkSum(
  { sum }: TableField,
  rows: readonly FormTableRow[],
  read: (name: string) => unknown,
  field: string,
): TableRefusal[] {
  if (!sum) return []
  const amounts = rows.map((row) => row[sum.column])
  const whole = read(sum.equals)
  if (!amounts.every(isFen) || !isFen(whole)) return []
  // What no number holds exactly is far from the whole, and its amounts are out of bounds.
  const value = amounts.reduce((sum, amount) => sum + amount, 0)
  return value === whole ? [] : [{ code: 'object.sum-differs', field, value, threshold: whole, unit: 'fen' }]
}

const isFen = (value: unknown): value is number => Number.isSafeInteger(value)
