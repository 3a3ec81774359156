import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import type { UnderwritingReasonBody } from '../underwriting.contract.ts'
import { endQuotes, withQuotes } from './noteQuotes.ts'

export type WithdrawSubmission = SubmissionRef & UnderwritingReasonBody

/** The applicant gives a submission up; open and accepted quotes end with it. */
export async function withdrawSubmission(
  work: UnitOfWork,
  { submissionNo, reason }: WithdrawSubmission,
): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'withdraw', submissionFacts(submission, work)),
  )
  const ended = await endQuotes(work, submission._id, { because: 'submissionEnded', reason })
  return work.change(
    submissionStore,
    submission,
    { state, acceptedQuoteNo: null, quotes: withQuotes(submission, ended) },
    { type: 'submission.withdrawn', reason },
  )
}
