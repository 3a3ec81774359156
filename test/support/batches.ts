import { type Batch, BatchModel, findBatch, openBatch } from '../../models/batches.ts'
import { inTransaction } from '../../server/platform/database/transaction.ts'

const OPTIONS = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const

/** Opens a batch as a use case would, and gives its id. */
export async function giveBatch(kind: string, now: Date): Promise<string> {
  const batch = { kind, businessDate: '2026-03-02', scope: {}, revisions: {}, runId: null, openedAt: now }
  const _id = `${kind}:${await BatchModel.countDocuments()}`
  await inTransaction((session) => openBatch({ _id, ...batch }, session), OPTIONS)
  return _id
}

/** The batch, once it has ended. */
export const endedBatch = async (id: string): Promise<Batch | null> => {
  const batch = await findBatch(id)
  return batch?.ranges ? batch : null
}
