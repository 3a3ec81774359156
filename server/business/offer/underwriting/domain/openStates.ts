import { submissionTransitions } from './lifecycle.ts'
import { SUBMISSION_STATES, type SubmissionState } from './submission.ts'

/** States in which a submission can still become a policy: those the lifecycle leads on from. */
export const OPEN_SUBMISSION_STATES: readonly SubmissionState[] = SUBMISSION_STATES.filter(
  (state) => Object.keys(submissionTransitions[state]).length > 0,
)
