import type {
  FormField,
  FormTableRow,
  TableField,
} from '../../../server/business/reference/product/product.contract.ts'

/** A money column added up in fen; what is not filled in counts nothing, null when it is too large to add exactly. */
export function sumOfColumn(
  rows: readonly (Partial<FormTableRow> | null | undefined)[],
  column: string,
): number | null {
  const sum = rows.reduce((total, row) => total + BigInt(fenOf(row?.[column])), 0n)
  return sum <= BigInt(Number.MAX_SAFE_INTEGER) && sum >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(sum) : null
}

const fenOf = (value: unknown): number => (Number.isSafeInteger(value) ? (value as number) : 0)

/** Tables whose sum is held against a field of the object. */
export const tablesAddingUpTo = (form: readonly FormField[], name: string): readonly TableField[] =>
  form.filter((field): field is TableField => field.type === 'table' && field.sum?.equals === name)
