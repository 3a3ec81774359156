import { findBatch, moveBatch } from '../../../../models/batches.ts'
import { type JobRequest, jobRequestStore } from '../../../../models/jobRequests.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { notFound } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { decideCancelling } from '../domain/asking.ts'

export interface AskAboutBatch {
  readonly id: string
  readonly reason: string
}

/** Has no more of a batch started; ranges under way come to their end. Refuses a batch that is not under way. */
export async function cancelBatch(work: UnitOfWork, { id, reason }: AskAboutBatch): Promise<JobRequest & Stored> {
  const batch = await findBatch(id, work.session)
  if (!batch) throw notFound(id)
  const cancelled = await moveBatch(id, ['open'], { state: 'cancelling', cancelReason: reason }, work.session)
  valueOrThrow(decideCancelling(batch.state, cancelled))
  return work.create<JobRequest>(
    jobRequestStore,
    await work.nextNumber('JR'),
    {
      job: batch.kind,
      bucket: batch.businessDate,
      kind: 'cancel',
      runId: id,
      requestedBy: work.actor.userId,
      reason,
    },
    { type: 'batch.cancel-requested', payload: { batch: id }, reason },
  )
}
