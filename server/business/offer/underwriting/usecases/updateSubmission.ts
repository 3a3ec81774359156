import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { numberKeysOf } from '../domain/goodsNumbers.ts'
import { contractKeysOf } from '../domain/keyGoods.ts'
import type { Submission, SubmissionRef, SubmissionRequest } from '../domain/submission.ts'
import { decideUpdate } from '../domain/submissionDecisions.ts'
import { itemUsers } from './itemUsers.ts'

export type UpdateSubmission = SubmissionRef & SubmissionRequest

/** Replaces the content of a draft. A returned one stays with the insurer that returned it. */
export async function updateSubmission(
  work: UnitOfWork,
  { submissionNo, ...command }: UpdateSubmission,
): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(decideUpdate(submission, command, work))
  const parties = { ...submission.parties, userIds: itemUsers(command.items) }
  const contractKeys = contractKeysOf(command.items, parties.manufacturerId)
  return work.change(
    submissionStore,
    submission,
    { ...command, state, parties, contractKeys, numberKeys: numberKeysOf(command.items) },
    { type: 'submission.updated' },
  )
}
