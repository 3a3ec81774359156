import type { Actor } from '../../identity/domain/actor.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { SubmissionFacts } from './lifecycle.ts'
import type { Submission } from './submission.ts'

/** What the guards of the lifecycle want to know. `actorLimitFen` only where a decision is at stake. */
export const submissionFacts = (
  submission: Submission,
  { actor, businessDate }: { readonly actor: Actor; readonly businessDate: CivilDate },
  actorLimitFen?: number | null,
): SubmissionFacts => ({
  actorUserId: actor.userId,
  actorOrganisationId: actor.organisationId,
  applicantId: submission.parties.manufacturerId,
  actorLimitFen,
  currentQuote: submission.currentQuote,
  decisions: submission.decisions,
  businessDate,
})
