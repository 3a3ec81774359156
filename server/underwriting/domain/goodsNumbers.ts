import type { AttributeValue, TableRow } from '../../product/domain/form.ts'

/** A number that tells one machine or production batch from another, and where it stands below its item. */
export interface GoodsNumber {
  readonly number: string | null
  readonly numberField: string
  /** One of several batches an item is made of. */
  readonly ofBatch: boolean
}

interface NumberedItem {
  readonly serialNumber: string | null
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/**
 * The numbers an item is known by: one for each of its production batches, under the names by which a form asks for
 * them, else its serial number.
 */
export function numbersOf({ serialNumber, attributes: { batches } }: NumberedItem): readonly GoodsNumber[] {
  const rows = Array.isArray(batches) ? (batches as readonly TableRow[]) : []
  if (rows.length === 0) return [{ number: serialNumber, numberField: 'serialNumber', ofBatch: false }]
  return rows.map(({ batchNo }, row) => ({
    number: typeof batchNo === 'string' ? batchNo : null,
    numberField: `attributes.batches.${row}.batchNo`,
    ofBatch: true,
  }))
}
