import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import type { UnderwritingReasonBody } from '../underwriting.contract.ts'

export type ReturnSubmission = SubmissionRef & UnderwritingReasonBody

/** The insurer sends a submission back to be completed; it is the applicant's own draft again. */
export async function returnSubmission(
  work: UnitOfWork,
  { submissionNo, reason }: ReturnSubmission,
): Promise<Submission & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'returnToApplicant', submissionFacts(submission, work)),
  )
  return work.change(
    submissionStore,
    submission,
    { state, parties: { ...submission.parties, insurerIds: [] }, returnReason: reason },
    { type: 'submission.returned', reason },
  )
}
