import { identityKey, patentKey, whyNoIdentity } from '../../../../../config/identity/index.ts'
import type { AttributeValue, FormTableRow } from '../../../reference/product/domain/form.ts'

/** What a number is of: a machine or right by its own number, one production batch, one project. */
export type NumberOf = 'object' | 'batch' | 'project'

/** A number that tells one insured object from another, and where it stands below its item. */
export interface GoodsNumber {
  readonly number: string | null
  readonly numberField: string
  readonly numberOf: NumberOf
}

interface NumberedItem {
  readonly serialNumber: string | null
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/**
 * The numbers an item is known by, under the names by which a form asks for them: one for each of its production batches,
 * else its serial number or that of its certificate, else the number of its project.
 */
export function numbersOf({ serialNumber, attributes: { batches, projectNo } }: NumberedItem): readonly GoodsNumber[] {
  const rows = Array.isArray(batches) ? (batches as readonly FormTableRow[]) : []
  if (rows.length > 0)
    return rows.map(({ batchNo }, row) => ({
      number: textOrNull(batchNo),
      numberField: `attributes.batches.${row}.batchNo`,
      numberOf: 'batch',
    }))
  if (serialNumber === null && typeof projectNo === 'string')
    return [{ number: projectNo, numberField: 'attributes.projectNo', numberOf: 'project' }]
  return [{ number: serialNumber, numberField: 'serialNumber', numberOf: 'object' }]
}

/**
 * The identity keys of every number some items carry, each once: of serial numbers, certificates, batches, projects and
 * contracts. Stored beside the items, so that a case is found by a number however it is spelled.
 */
export const numberKeysOf = (
  items: readonly (NumberedItem & { readonly contractNo: string | null })[],
): readonly string[] => {
  const typed = items.flatMap((item) => [item.contractNo, ...numbersOf(item).map(({ number }) => number)])
  return [...new Set(typed.flatMap((number) => (number === null ? [] : searchKeys(number))))]
}

/** The keys under which a number that somebody looks for may be stored; none where it identifies nothing. */
export const searchKeys = (number: string): readonly string[] =>
  whyNoIdentity(number) === null ? [...new Set([identityKey(number), patentKey(number)])] : []

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
