import { identityKey } from '../../../../config/identity/index.ts'
import { contentHash } from '../../../kernel/canonical.ts'
import type { InsuredItem } from '../../contract/terms/domain/insuredItem.ts'
import { BATCH_COLUMN, BATCH_TABLE } from '../../reference/product/domain/settlement.ts'

/** A production batch, by the material and the number the policy lists it under. */
export interface ProductionBatch {
  readonly name: string
  readonly batchNo: string
}

/** A production batch as a claim keeps it, with the key it is compared and found by. */
export interface KeyedBatch extends ProductionBatch {
  readonly key: string
}

/** The batch with its key: of one material and number, however both are spelled. */
export const withBatchKey = ({ name, batchNo }: ProductionBatch): KeyedBatch => ({
  name,
  batchNo,
  key: `batch:${contentHash([identityKey(name), identityKey(batchNo)])}`,
})

/** The production batches that the noticed items list, each once, spelled as it is listed first. */
export function insuredBatches(
  items: readonly Pick<InsuredItem, 'itemNo' | 'name' | 'attributes'>[],
  itemNos: readonly number[],
): KeyedBatch[] {
  const batches = new Map<string, KeyedBatch>()
  for (const { itemNo, name, attributes } of items) {
    const table = attributes[BATCH_TABLE]
    if (!itemNos.includes(itemNo) || !Array.isArray(table)) continue
    for (const row of table) {
      const batchNo = row[BATCH_COLUMN]
      if (typeof batchNo !== 'string') continue
      const batch = withBatchKey({ name, batchNo })
      if (!batches.has(batch.key)) batches.set(batch.key, batch)
    }
  }
  return [...batches.values()]
}
