import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { decideDecline } from '../domain/submissionDecisions.ts'
import type { DeclineBody } from '../underwriting.contract.ts'
import { findDecliningContext } from './findDecliningContext.ts'
import { endQuotes, withQuotes } from './noteQuotes.ts'

export type DeclineSubmission = SubmissionRef & Required<DeclineBody>

/** Declines a submission as a whole, for coded reasons and in words the applicant can read; open quotes end with it. */
export async function declineSubmission(
  work: UnitOfWork,
  { submissionNo, reason, reasonCodes }: DeclineSubmission,
): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const declining = await findDecliningContext(work, submission)
  const { state, grant } = valueOrThrow(decideDecline(submission, reasonCodes, HANDBOOK, declining, work))
  const { _id: grantNo } = grant
  const ended = await endQuotes(work, submission._id, { because: 'submissionEnded', reason })
  const { userId: byUserId, name: byName } = work.actor
  const decision = { decision: 'decline', reasonCodes, reason, byUserId, byName, at: work.now, grantNo } as const
  return work.change(
    submissionStore,
    submission,
    { state, decision, quotes: withQuotes(submission, ended) },
    { type: 'submission.declined', reason, payload: { reasonCodes, grantNo } },
  )
}
