import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { reasonCodeRefusals } from '../domain/decision.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { declineAuthority, submissionFacts } from '../domain/submissionFacts.ts'
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
  const facts = submissionFacts(submission, work, declining)
  const next = decideTransition(submissionTransitions, submission.state, 'decline', facts)
  const codes = reasonCodeRefusals('decline', reasonCodes, HANDBOOK)
  if (!next.ok || codes.length > 0) throw new RefusalError([...(next.ok ? [] : next.refusals), ...codes])
  const { _id: grantNo } = valueOrThrow(declineAuthority(submission, declining))
  const ended = await endQuotes(work, submission._id, { because: 'submissionEnded', reason })
  const { userId: byUserId, name: byName } = work.actor
  const decision = { decision: 'decline', reasonCodes, reason, byUserId, byName, at: work.now, grantNo } as const
  return work.change(
    submissionStore,
    submission,
    { state: next.value, decision, quotes: withQuotes(submission, ended) },
    { type: 'submission.declined', reason, payload: { reasonCodes, grantNo } },
  )
}
