import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { numberKeysOf } from '../domain/goodsNumbers.ts'
import { contractKeysOf } from '../domain/keyGoods.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { Submission, SubmissionRef, SubmissionRequest } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { itemUsers } from './itemUsers.ts'

export type UpdateSubmission = SubmissionRef & SubmissionRequest

/** Replaces the content of a draft. A returned one stays with the insurer that returned it. */
export async function updateSubmission(
  work: UnitOfWork,
  { submissionNo, ...command }: UpdateSubmission,
): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'update', submissionFacts(submission, work)),
  )
  if (submission.returnReason !== null && command.insurerId !== submission.insurerId)
    throw new RefusalError([{ code: 'submission.insurer-fixed', field: 'insurerId' }])
  const parties = { ...submission.parties, userIds: itemUsers(command.items) }
  const contractKeys = contractKeysOf(command.items, parties.manufacturerId)
  return work.change(
    submissionStore,
    submission,
    { ...command, state, parties, contractKeys, numberKeys: numberKeysOf(command.items) },
    { type: 'submission.updated' },
  )
}
