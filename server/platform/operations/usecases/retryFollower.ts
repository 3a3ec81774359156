import { FOLLOWER_NAMES } from '../../../../config/followers.ts'
import { DeadLetterModel, findFollower } from '../../../../models/followers.ts'
import { type JobRequest, jobRequestStore } from '../../../../models/jobRequests.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { notFound } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { decideTakingUp } from '../domain/asking.ts'

export interface RetryFollower {
  readonly name: string
  readonly reason: string
}

/** Has a follower take up again what it put aside. Refuses one that put nothing aside. */
export async function retryFollower(work: UnitOfWork, { name, reason }: RetryFollower): Promise<JobRequest & Stored> {
  const known: readonly string[] = FOLLOWER_NAMES
  const record = known.includes(name) ? await findFollower(name, work.session) : null
  if (!record) throw notFound(name)
  const { modifiedCount } = await DeadLetterModel.updateMany(
    { follower: name, generation: record.current.generation },
    { $set: { due: true } },
    { session: work.session },
  )
  valueOrThrow(decideTakingUp(name, modifiedCount))
  const runId = `follower:${name}`
  return work.create<JobRequest>(
    jobRequestStore,
    await work.nextNumber('JR'),
    {
      job: runId,
      bucket: work.businessDate,
      kind: 'retry',
      runId,
      requestedBy: work.actor.userId,
      reason,
    },
    { type: 'job.retry-requested', payload: { runId, deadLetters: modifiedCount }, reason },
  )
}
