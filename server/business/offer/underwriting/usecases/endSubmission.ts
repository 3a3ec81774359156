import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { OPEN_SUBMISSION_STATES } from '../domain/openStates.ts'
import type { Submission } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { endQuotes, withQuotes } from './noteQuotes.ts'

/**
 * Ends a submission because the renewal it was to bring about is over or is prepared anew, with every quote that could still
 * be accepted or bound. One that has ended already stays as it is.
 */
export async function endSubmission(work: UnitOfWork, submissionNo: string, because: string): Promise<void> {
  const submission = await submissionStore.model
    .findById(submissionNo, null, { session: work.session })
    .lean<Submission & Stored>()
  if (!submission || !OPEN_SUBMISSION_STATES.includes(submission.state)) return
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'end', submissionFacts(submission, work)),
  )
  const ended = await endQuotes(work, submissionNo, { because: 'renewalOver', reason: null })
  await work.change(
    submissionStore,
    submission,
    { state, acceptedQuoteNo: null, quotes: withQuotes(submission, ended) },
    { type: 'submission.ended', payload: { because } },
  )
}
