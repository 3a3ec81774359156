import { findBatch, moveBatch } from '../../../../models/batches.ts'
import { reopenFailed } from '../../../../models/batchRanges.ts'
import { type JobRequest, jobRequestStore } from '../../../../models/jobRequests.ts'
import { RETRIABLE, requeueRun } from '../../../../models/jobRuns.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { notFound } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { decideReopening } from '../domain/asking.ts'
import type { AskAboutBatch } from './cancelBatch.ts'

/** Has the ranges of a batch done again that failed, and its run wait for them. Refuses a batch of which none has. */
export async function retryBatch(work: UnitOfWork, { id, reason }: AskAboutBatch): Promise<JobRequest & Stored> {
  const batch = await findBatch(id, work.session)
  if (!batch) throw notFound(id)
  const anew = { state: 'open' as const, ranges: null, outcome: null, endedAt: null }
  const hasFailed = (batch.ranges?.failed ?? 0) > 0
  valueOrThrow(decideReopening(id, hasFailed && (await moveBatch(id, ['failed'], anew, work.session))))
  await reopenFailed(id, work.session)
  if (batch.runId !== null) await requeueRun(batch.runId, RETRIABLE, true, work.now, work.session)
  return work.create<JobRequest>(
    jobRequestStore,
    await work.nextNumber('JR'),
    {
      job: batch.kind,
      bucket: batch.businessDate,
      kind: 'retry',
      runId: id,
      requestedBy: work.actor.userId,
      reason,
    },
    { type: 'batch.retry-requested', payload: { batch: id, failed: batch.ranges?.failed ?? 0 }, reason },
  )
}
